using SageMakerMonitorOperator.Aws.CloudWatchLogs;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Reconcilers.Planning;

namespace SageMakerMonitorOperator.Reconcilers.LogGroups;

/// <summary>The tags of log groups; AWS wants their ARN without <c>:*</c>.</summary>
internal static class LogGroupTags
{
    private static readonly TagCalls Calls = new(
        (arn, tags) => new TagResourceRequest { ResourceArn = arn, Tags = tags },
        (arn, keys) => new UntagResourceRequest { ResourceArn = arn, TagKeys = keys }
    );

    public static async Task<IReadOnlyDictionary<string, string>> ReadAsync(
        AwsConnection aws,
        string arn,
        CancellationToken cancellationToken
    ) => (await aws.Logs.ListTagsForResourceAsync(new() { ResourceArn = arn }, cancellationToken)).Tags;

    /// <inheritdoc cref="TagCalls.Steps"/>
    public static IEnumerable<Step> Steps(TagChange change, string arn) => Calls.Steps(change, arn);

    /// <inheritdoc cref="TagCalls.Release"/>
    public static Plan Release(ObservedLogGroup observed) => Calls.Release(observed.Arn, observed.Tags);
}
