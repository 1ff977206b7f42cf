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
internal sealed record Claim(Closeness Closeness, DateTimeOffset CreatedAt, ObjectKey Key) : IComparable<Claim>
{
    /// <summary>The claim that comes before this one; null where there is none.</summary>
    public Claim? Beaten(IEnumerable<Claim?> others) => others.Where(other => other?.CompareTo(this) < 0).Min();

    public int CompareTo(Claim? other) => other is null ? -1 : Rank.CompareTo(other.Rank);

    private (Closeness, DateTimeOffset, OrdinalText, OrdinalText) Rank =>
        (Closeness, CreatedAt, new(Key.Namespace ?? ""), new(Key.Name));

    // The same for whoever asks, whatever the culture.
    private readonly record struct OrdinalText(string Text) : IComparable<OrdinalText>
    {
        public int CompareTo(OrdinalText other) => string.CompareOrdinal(Text, other.Text);
    }
}
