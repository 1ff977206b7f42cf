using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.SimpleNotificationService;
using SageMakerMonitorOperator.Reconcilers.Planning;

namespace SageMakerMonitorOperator.Reconcilers.NotificationTopics;

/// <summary>The tags of topics. CreateTopic takes them for a new topic, and refuses others for one that is there.</summary>
internal static class SnsTags
{
    private static readonly TagCalls Calls = new(
        (arn, tags) => new TagResourceRequest { ResourceArn = arn, Tags = ToList(tags) },
        (arn, keys) => new UntagResourceRequest { ResourceArn = arn, TagKeys = [.. keys] }
    );

    public static async Task<IReadOnlyDictionary<string, string>> ReadAsync(
        AwsConnection aws,
        string arn,
        CancellationToken cancellationToken
    )
    {
        var answer = await aws.Sns.ListTagsForResourceAsync(new() { ResourceArn = arn }, cancellationToken);
        return TagCalls.FromList(answer.Tags, tag => (tag.Key, tag.Value));
    }

    /// <inheritdoc cref="TagCalls.Steps"/>
    public static IEnumerable<Step> Steps(TagChange change, string arn) => Calls.Steps(change, arn);

    /// <inheritdoc cref="TagCalls.Release"/>
    public static Plan Release(ObservedTopic observed) => Calls.Release(observed.Arn, observed.Tags);

    public static List<Tag> ToList(IReadOnlyDictionary<string, string> tags) =>
        TagCalls.ToList(tags, (key, value) => new Tag(key, value));
}
