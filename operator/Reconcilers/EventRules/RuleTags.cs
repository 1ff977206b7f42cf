using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.EventBridge;
using SageMakerMonitorOperator.Reconcilers.Planning;

namespace SageMakerMonitorOperator.Reconcilers.EventRules;

/// <summary>The tags of rules. PutRule takes them for a new rule, and ignores them for one that is there.</summary>
internal static class RuleTags
{
    /// <summary>As the Resource Groups Tagging API calls rules.</summary>
    public const string RuleType = "events:rule";

    public static readonly TagCalls Calls = new(
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
        var answer = await aws.EventBridge.ListTagsForResourceAsync(request, cancellationToken);
        return TagCalls.FromList(answer.Tags, tag => (tag.Key, tag.Value));
    }

    public static List<Tag> ToList(IReadOnlyDictionary<string, string> tags) =>
        TagCalls.ToList(tags, (key, value) => new Tag(key, value));
}
