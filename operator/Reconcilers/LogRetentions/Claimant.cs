using SageMakerMonitorOperator.Api.LogRetentions;
using SageMakerMonitorOperator.Aws.CloudWatchLogs;
using SageMakerMonitorOperator.Kubernetes.Model;

namespace SageMakerMonitorOperator.Reconcilers.LogRetentions;

/// <summary>A LogRetention that wants log groups.</summary>
internal sealed class Claimant(LogRetention resource)
{
    private readonly GroupSelector _selector = new(resource.Spec);

    public ObjectKey Key { get; } = resource.Key();

    /// <summary>Its claim to the group; null where it does not select it.</summary>
    public Claim? On(KnownLogGroup group) =>
        _selector.Select(group.Name, group.Tags) is { } closeness
            ? new Claim(closeness, resource.Metadata.CreationTimestamp ?? DateTimeOffset.MaxValue, Key)
            : null;
}

/// <summary>Of all claims to one log group the first in order wins: the closest, then the oldest object, then by name.</summary>
internal sealed record Claim(Closeness Closeness, DateTimeOffset CreatedAt, ObjectKey Key)
{
    /// <summary>Which of two comes first: the same for whoever asks, whatever the culture.</summary>
    public static IComparer<Claim> Order { get; } =
        Comparer<Claim>.Create(
            (one, other) =>
                (one.Closeness.Rank, one.CreatedAt).CompareTo((other.Closeness.Rank, other.CreatedAt))
                    is not 0
                        and var rank
                    ? rank
                : string.CompareOrdinal(one.Key.Namespace, other.Key.Namespace) is not 0 and var @namespace ? @namespace
                : string.CompareOrdinal(one.Key.Name, other.Key.Name)
        );

    /// <summary>The claim that comes before this one; null where there is none.</summary>
    public Claim? Beaten(IEnumerable<Claim?> others) =>
        others.OfType<Claim>().Where(other => Order.Compare(other, this) < 0).Min(Order);
}
