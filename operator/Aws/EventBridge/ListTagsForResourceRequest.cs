using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.EventBridge;

public sealed class ListTagsForResourceRequest : AwsRequest
{
    public required string ResourceARN { get; init; }
}
