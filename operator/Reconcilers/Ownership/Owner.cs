using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Model;

namespace SageMakerMonitorOperator.Reconcilers.Ownership;

/// <summary>Who a resource on AWS belongs to: one object of one cluster.</summary>
public sealed record Owner(string ClusterId, string Kind, string Namespace, string Name)
{
    public static Owner Of(string clusterId, string kind, ObjectMeta metadata) =>
        new(clusterId, kind, metadata.Namespace ?? "", metadata.Name);

    /// <summary>The owner that the tags name, or null when they name none or only in part.</summary>
    public static Owner? From(IReadOnlyDictionary<string, string> tags) =>
        tags.TryGetValue(OwnerTags.ClusterId, out var clusterId)
        && tags.TryGetValue(OwnerTags.Kind, out var kind)
        && tags.TryGetValue(OwnerTags.Namespace, out var @namespace)
        && tags.TryGetValue(OwnerTags.Name, out var name)
            ? new Owner(clusterId, kind, @namespace, name)
            : null;

    public IReadOnlyDictionary<string, string> Tags() =>
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [OwnerTags.ClusterId] = ClusterId,
            [OwnerTags.Kind] = Kind,
            [OwnerTags.Namespace] = Namespace,
            [OwnerTags.Name] = Name,
        };

    public override string ToString() => $"{Kind} {Namespace}/{Name} of cluster {ClusterId}";
}
