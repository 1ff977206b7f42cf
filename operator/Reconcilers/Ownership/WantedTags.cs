using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Reconcilers.Problems;

namespace SageMakerMonitorOperator.Reconcilers.Ownership;

/// <summary>The tags that users want on a resource: the account's defaults, under the object's own.</summary>
internal static class WantedTags
{
    /// <summary>AWS takes 50; the owner tags are four of them.</summary>
    private const int Most = 46;

    public static IReadOnlyDictionary<string, string> Of(
        IReadOnlyDictionary<string, string>? defaults,
        IReadOnlyDictionary<string, string>? own
    )
    {
        var tags = new Dictionary<string, string>(defaults ?? Nothing, StringComparer.Ordinal);
        foreach (var (key, value) in own ?? Nothing)
        {
            tags[key] = value;
        }

        return tags;
    }

    /// <exception cref="ProblemException">There are more than AWS takes. Each alone is bounded by its schema.</exception>
    public static IReadOnlyDictionary<string, string> Limited(IReadOnlyDictionary<string, string> tags) =>
        tags.Count <= Most
            ? tags
            : throw ProblemException.Stalled(
                Reasons.InvalidSpec,
                $"`spec.tags` and the account's `spec.defaultTags` are {tags.Count} tags together, and AWS takes {Most} beside the owner tags; remove some"
            );

    private static IReadOnlyDictionary<string, string> Nothing =>
        new Dictionary<string, string>(StringComparer.Ordinal);
}
