using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.CloudWatch;

public sealed class ListTagsForResourceRequest : AwsRequest
{
    public required string ResourceARN { get; init; }
}
