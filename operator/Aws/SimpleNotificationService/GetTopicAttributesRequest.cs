using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.SimpleNotificationService;

public sealed class GetTopicAttributesRequest : AwsRequest
{
    public required string TopicArn { get; init; }
}
