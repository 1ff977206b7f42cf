using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.Common;

/// <summary>What every kind has in its spec that makes something on AWS so.</summary>
public abstract record ManagedSpec
{
    /// <summary>The AWS account. Unset means the ClusterAwsAccount named default. May change only to an account object that leads to the same account id.</summary>
    public AccountReference? AccountRef { get; init; }

    /// <summary>Enforce (the default) makes AWS equal to the spec and keeps it so. Observe only reads and shows the difference in status.drift and status.plan.</summary>
    public ManagementPolicy? ManagementPolicy { get; init; }
}
