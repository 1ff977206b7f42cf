using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.SimpleNotificationService;

/// <summary>Deletes the subscriptions, too. A topic that is not there is no failure.</summary>
public sealed class DeleteTopicRequest : AwsRequest
{
    public required string TopicArn { get; init; }
}
