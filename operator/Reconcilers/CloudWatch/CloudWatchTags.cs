using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Aws.CloudWatch;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Reconcilers.Planning;

namespace SageMakerMonitorOperator.Reconcilers.CloudWatch;

/// <summary>The tags of CloudWatch's resources. Its Put operations take tags for what they create, and ignore them otherwise.</summary>
internal static class CloudWatchTags
{
    public static async Task<IReadOnlyDictionary<string, string>> ReadAsync(
        AwsConnection aws,
        string arn,
        CancellationToken cancellationToken
    )
    {
        var request = new ListTagsForResourceRequest { ResourceARN = arn };
        var answer = await aws.CloudWatch.ListTagsForResourceAsync(request, cancellationToken);
        var tags = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var tag in answer.Tags)
        {
            // A key that an endpoint repeats is no reason to give the resource up.
            tags[tag.Key] = tag.Value;
        }

        return tags;
    }

    /// <summary>The calls of their own that change tags of what exists.</summary>
    public static IEnumerable<Step> Steps(TagChange change, string arn)
    {
        if (change.Set.Count > 0)
        {
            var request = new TagResourceRequest { ResourceARN = arn, Tags = ToList(change.Set) };
            yield return new Step(request, $"tags differ: {string.Join(", ", request.Tags.Select(tag => tag.Key))}");
        }

        if (change.Remove.Count > 0)
        {
            yield return new Step(
                new UntagResourceRequest { ResourceARN = arn, TagKeys = [.. change.Remove] },
                $"tags are no longer in the spec: {string.Join(", ", change.Remove)}"
            );
        }
    }

    /// <summary>Takes the owner tags off, so that the resource can be adopted by another object.</summary>
    public static Plan Release(string arn, IReadOnlyDictionary<string, string> tags)
    {
        var keys = OwnerTags.In(tags);
        return keys.Count == 0
            ? Plan.Empty
            : new(
                [],
                [
                    new Step(
                        new UntagResourceRequest { ResourceARN = arn, TagKeys = [.. keys] },
                        "the object was deleted with deletionPolicy Retain"
                    ),
                ]
            );
    }

    public static List<Tag> ToList(IReadOnlyDictionary<string, string> tags) =>
        [.. tags.OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => new Tag(tag.Key, tag.Value))];

    /// <summary>Sends a step that changes tags.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The step is no such step, nor one of the kind's own.</exception>
    public static Task ApplyAsync(AwsConnection aws, Step step, CancellationToken cancellationToken) =>
        step.Request switch
        {
            TagResourceRequest request => aws.CloudWatch.TagResourceAsync(request, cancellationToken),
            UntagResourceRequest request => aws.CloudWatch.UntagResourceAsync(request, cancellationToken),
            _ => throw new ArgumentOutOfRangeException(
                nameof(step),
                step.Operation,
                "no kind of this service takes it"
            ),
        };
}
