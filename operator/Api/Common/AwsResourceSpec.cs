using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.Common;

/// <summary>What every kind that stands for a resource on AWS has in its spec.</summary>
public abstract record AwsResourceSpec
{
    /// <summary>The AWS account. Unset means the ClusterAwsAccount named default. May change only to an account object that leads to the same account id.</summary>
    public AccountReference? AccountRef { get; init; }

    /// <summary>Enforce (the default) makes AWS equal to the spec and keeps it so. Observe only reads and shows the difference in status.drift and status.plan.</summary>
    public ManagementPolicy? ManagementPolicy { get; init; }

    /// <summary>What happens when AWS already has a resource of this name: Never (the default) leaves it untouched, IfUnowned takes it over when no other object owns it.</summary>
    public AdoptionPolicy? AdoptionPolicy { get; init; }

    /// <summary>What happens on AWS when this object is deleted: Delete removes the resource, Retain leaves it there without the owner tags. May be changed on an object that is being deleted.</summary>
    public virtual DeletionPolicy? DeletionPolicy { get; init; }
}
