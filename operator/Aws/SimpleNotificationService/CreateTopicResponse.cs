namespace SageMakerMonitorOperator.Aws.SimpleNotificationService;

public sealed record CreateTopicResponse
{
    public required string TopicArn { get; init; }
}
