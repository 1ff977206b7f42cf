using SageMakerMonitorOperator.Kubernetes.Model;

namespace SageMakerMonitorOperator.Api.Common;

/// <summary>A custom resource that makes something in one AWS account so, whether it stands for a resource there or not.</summary>
public abstract record ManagedObject<TSpec, TStatus> : CustomResource<TSpec, TStatus>, IManagedObject
    where TSpec : ManagedSpec
    where TStatus : ManagedStatus
{
    ManagedSpec IManagedObject.Spec => Spec;

    ManagedStatus? IManagedObject.Status => Status;

    ObjectMeta IManagedObject.Metadata => Metadata;

    /// <inheritdoc/>
    public string? Region => RegionOf(Spec);

    // What has no Region of its own is there for the whole account.
    private static string? RegionOf(TSpec spec) =>
        spec is IRegionalSpec regional ? regional.Region : AwsResourceIdentity.GlobalRegion;
}

/// <summary>What accounts and sweeps see of an object.</summary>
public interface IManagedObject
{
    ObjectMeta Metadata { get; }

    ManagedSpec Spec { get; }

    ManagedStatus? Status { get; }

    /// <summary>The Region that the spec names, or <see cref="AwsResourceIdentity.GlobalRegion"/>; null for the account's default.</summary>
    string? Region { get; }
}
