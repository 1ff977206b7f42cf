namespace SageMakerMonitorOperator.Api.Common;

/// <summary>A custom resource that stands for one resource on AWS.</summary>
public abstract record AwsResource<TSpec, TStatus> : ManagedObject<TSpec, TStatus>, IAwsResource
    where TSpec : AwsResourceSpec
    where TStatus : AwsResourceStatus
{
    AwsResourceSpec IAwsResource.Spec => Spec;

    AwsResourceStatus? IAwsResource.Status => Status;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string>? Tags => (Spec as ITaggedSpec)?.Tags;

    /// <inheritdoc/>
    public abstract string AwsName { get; }
}

/// <summary>What the policies that all kinds of resource share see of an object.</summary>
public interface IAwsResource : IManagedObject
{
    new AwsResourceSpec Spec { get; }

    new AwsResourceStatus? Status { get; }

    /// <summary>The tags that the spec wants; null where it wants none, or the kind carries none.</summary>
    IReadOnlyDictionary<string, string>? Tags { get; }

    /// <summary>The name on AWS: spec.name, or <c>namespace_name</c>, which no other object can have.</summary>
    string AwsName { get; }
}
