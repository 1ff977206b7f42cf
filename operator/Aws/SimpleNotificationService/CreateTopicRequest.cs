using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.SimpleNotificationService;

/// <summary>
/// Answers the ARN of the topic that is there already, too, unless it has other attributes or tags than those given:
/// InvalidParameter then.
/// </summary>
public sealed class CreateTopicRequest : AwsRequest
{
    public required string Name { get; init; }

    /// <summary>As SetTopicAttributes takes them, but all in one call.</summary>
    public IReadOnlyDictionary<string, string>? Attributes { get; init; }
    public IReadOnlyList<Tag>? Tags { get; init; }
}
