namespace SageMakerMonitorOperator.Api.Common;

/// <summary>What every kind that stands for a resource on AWS has in its spec.</summary>
public abstract record AwsResourceSpec : ManagedSpec
{
    /// <summary>What happens when AWS already has a resource of this name: Never (the default) leaves it untouched, IfUnowned takes it over when no other object owns it.</summary>
    public AdoptionPolicy? AdoptionPolicy { get; init; }

    /// <summary>What happens on AWS when this object is deleted: Delete removes the resource, Retain leaves it there without the owner tags. May be changed on an object that is being deleted.</summary>
    public virtual DeletionPolicy? DeletionPolicy { get; init; }
}
