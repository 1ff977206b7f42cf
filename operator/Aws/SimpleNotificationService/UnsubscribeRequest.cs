using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.SimpleNotificationService;

public sealed class UnsubscribeRequest : AwsRequest
{
    public required string SubscriptionArn { get; init; }
}
