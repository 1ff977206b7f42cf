using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.SimpleNotificationService;

/// <summary>One attribute; see <see cref="TopicAttributes"/>.</summary>
public sealed class SetTopicAttributesRequest : AwsRequest
{
    public required string TopicArn { get; init; }
    public required string AttributeName { get; init; }

    /// <summary>Empty unsets.</summary>
    public required string AttributeValue { get; init; }
}
