using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.SimpleNotificationService;
using SageMakerMonitorOperator.Reconcilers.Planning;

namespace SageMakerMonitorOperator.Reconcilers.NotificationTopics;

/// <summary>The tags of topics. CreateTopic takes them for a new topic, and refuses others for one that is there.</summary>
internal static class SnsTags
{
    public static async Task<IReadOnlyDictionary<string, string>> ReadAsync(
        AwsConnection aws,
        string arn,
        CancellationToken cancellationToken
    )
    {
        var answer = await aws.Sns.ListTagsForResourceAsync(new() { ResourceArn = arn }, cancellationToken);
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
            var request = new TagResourceRequest { ResourceArn = arn, Tags = ToList(change.Set) };
            yield return new Step(request, $"tags differ: {string.Join(", ", request.Tags.Select(tag => tag.Key))}");
        }

        if (change.Remove.Count > 0)
        {
            yield return new Step(
                new UntagResourceRequest { ResourceArn = arn, TagKeys = [.. change.Remove] },
                $"tags are no longer in the spec: {string.Join(", ", change.Remove)}"
            );
        }
    }

    /// <summary>Takes the owner tags off, so that the topic can be adopted by another object.</summary>
    public static Plan Release(ObservedTopic observed)
    {
        var keys = OwnerTags.In(observed.Tags);
        return keys.Count == 0
            ? Plan.Empty
            : new(
                [],
                [
                    new Step(
                        new UntagResourceRequest { ResourceArn = observed.Arn, TagKeys = [.. keys] },
                        "the object was deleted with deletionPolicy Retain"
                    ),
                ]
            );
    }

    public static List<Tag> ToList(IReadOnlyDictionary<string, string> tags) =>
        [.. tags.OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => new Tag(tag.Key, tag.Value))];
}
