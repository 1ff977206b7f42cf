using Amazon.Runtime;
using SageMakerMonitorOperator.Api.Common;

namespace SageMakerMonitorOperator.Reconcilers.Planning;

/// <summary>The calls by which a service changes tags of what exists: all have the same, each in a request of its own type.</summary>
/// <param name="tag">Puts tags on the resource of an ARN.</param>
/// <param name="untag">Takes keys off it.</param>
internal sealed class TagCalls(
    Func<string, IReadOnlyDictionary<string, string>, AmazonWebServiceRequest> tag,
    Func<string, IReadOnlyList<string>, AmazonWebServiceRequest> untag
)
{
    public IEnumerable<Step> Steps(TagChange change, string arn)
    {
        if (change.Set.Count > 0)
        {
            var keys = string.Join(", ", change.Set.Keys.Order(StringComparer.Ordinal));
            yield return new Step(tag(arn, change.Set), $"tags differ: {keys}");
        }

        if (change.Remove.Count > 0)
        {
            var keys = string.Join(", ", change.Remove);
            yield return new Step(untag(arn, change.Remove), $"tags are no longer in the spec: {keys}");
        }
    }

    /// <summary>Takes the owner tags off, so that the resource can be adopted by another object.</summary>
    public Plan Release(string arn, IReadOnlyDictionary<string, string> tags)
    {
        var keys = OwnerTags.In(tags);
        return keys.Count == 0
            ? Plan.Empty
            : new([], [new Step(untag(arn, keys), "the object was deleted with deletionPolicy Retain")]);
    }

    /// <summary>As AWS takes lists of tags.</summary>
    public static List<TTag> ToList<TTag>(
        IReadOnlyDictionary<string, string> tags,
        Func<string, string, TTag> create
    ) => [.. tags.OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => create(tag.Key, tag.Value))];

    /// <summary>As AWS lists them. A key that an endpoint repeats is no reason to give the resource up.</summary>
    public static IReadOnlyDictionary<string, string> FromList<TTag>(
        IEnumerable<TTag> tags,
        Func<TTag, (string Key, string Value)> read
    ) =>
        tags.Select(read)
            .GroupBy(tag => tag.Key, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.Last().Value, StringComparer.Ordinal);
}
