using SageMakerMonitorOperator.Kubernetes.Model;

namespace SageMakerMonitorOperator.Api.Common;

/// <summary>A custom resource that stands for one resource on AWS.</summary>
public abstract record AwsResource<TSpec, TStatus> : CustomResource<TSpec, TStatus>, IAwsResource
    where TSpec : AwsResourceSpec
    where TStatus : AwsResourceStatus
{
    AwsResourceSpec IAwsResource.Spec => Spec;

    AwsResourceStatus? IAwsResource.Status => Status;

    ObjectMeta IAwsResource.Metadata => Metadata;

    /// <inheritdoc/>
    public string? Region => RegionOf(Spec);

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string>? Tags => (Spec as ITaggedSpec)?.Tags;

    /// <inheritdoc/>
    public abstract string AwsName { get; }

    // What has no Region of its own is there for the whole account.
    private static string? RegionOf(TSpec spec) =>
        spec is IRegionalSpec regional ? regional.Region : AwsResourceIdentity.GlobalRegion;
}

/// <summary>What the policies that all kinds share see of an object.</summary>
public interface IAwsResource
{
    ObjectMeta Metadata { get; }

    AwsResourceSpec Spec { get; }

    AwsResourceStatus? Status { get; }

    /// <summary>The Region that the spec names, or <see cref="AwsResourceIdentity.GlobalRegion"/>; null for the account's default.</summary>
    string? Region { get; }

    /// <summary>The tags that the spec wants; null where it wants none, or the kind carries none.</summary>
    IReadOnlyDictionary<string, string>? Tags { get; }

    /// <summary>The name on AWS: spec.name, or <c>namespace_name</c>, which no other object can have.</summary>
    string AwsName { get; }
}
