using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.SimpleNotificationService;

public sealed class GetSubscriptionAttributesRequest : AwsRequest
{
    public required string SubscriptionArn { get; init; }
}
