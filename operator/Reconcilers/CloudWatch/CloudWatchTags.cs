using SageMakerMonitorOperator.Aws.CloudWatch;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Reconcilers.Planning;

namespace SageMakerMonitorOperator.Reconcilers.CloudWatch;

/// <summary>The tags of CloudWatch's resources. Its Put operations take tags for what they create, and ignore them otherwise.</summary>
internal static class CloudWatchTags
{
    /// <summary>Of the Resource Groups Tagging API, for alarms of all types.</summary>
    public const string AlarmType = "cloudwatch:alarm";

    private static readonly TagCalls Calls = new(
        (arn, tags) => new TagResourceRequest { ResourceARN = arn, Tags = ToList(tags) },
        (arn, keys) => new UntagResourceRequest { ResourceARN = arn, TagKeys = [.. keys] }
    );

    public static async Task<IReadOnlyDictionary<string, string>> ReadAsync(
        AwsConnection aws,
        string arn,
        CancellationToken cancellationToken
    )
    {
        var request = new ListTagsForResourceRequest { ResourceARN = arn };
        var answer = await aws.CloudWatch.ListTagsForResourceAsync(request, cancellationToken);
        return TagCalls.FromList(answer.Tags, tag => (tag.Key, tag.Value));
    }

    /// <inheritdoc cref="TagCalls.Steps"/>
    public static IEnumerable<Step> Steps(TagChange change, string arn) => Calls.Steps(change, arn);

    /// <inheritdoc cref="TagCalls.Release"/>
    public static Plan Release(string arn, IReadOnlyDictionary<string, string> tags) => Calls.Release(arn, tags);

    public static List<Tag> ToList(IReadOnlyDictionary<string, string> tags) =>
        TagCalls.ToList(tags, (key, value) => new Tag(key, value));

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
