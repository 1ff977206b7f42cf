using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Model;

namespace SageMakerMonitorOperator.Reconcilers.Policies;

/// <summary>An object that wants a name on AWS, as the others that may want it see it.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Resource">The object.</param>
/// <param name="HasFinalizer">It has our finalizer: what its status pins, it claimed.</param>
public sealed record Contender(string Kind, IAwsResource Resource, bool HasFinalizer)
{
    public ObjectKey Key => new(Resource.Metadata.Namespace, Resource.Metadata.Name);

    public (string Kind, ObjectKey Key) Id => (Kind, Key);

    /// <summary>What was claimed stays claimed, whatever the spec says by now.</summary>
    public AwsResourceIdentity? Pinned => HasFinalizer ? Resource.Status?.Aws : null;

    /// <summary>The name that the spec leads to; null while what it depends on is not there.</summary>
    public string? Wanted { get; init; } = Resource.AwsName;

    public string? Name => Pinned?.Name ?? Wanted;

    public override string ToString() => $"{Kind} {Key}";
}
