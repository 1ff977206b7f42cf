using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.SimpleNotificationService;

public sealed class ListTagsForResourceRequest : AwsRequest
{
    public required string ResourceArn { get; init; }
}
