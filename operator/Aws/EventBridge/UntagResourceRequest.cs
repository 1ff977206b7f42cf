using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.EventBridge;

public sealed class UntagResourceRequest : AwsRequest
{
    public required string ResourceARN { get; init; }
    public required IReadOnlyList<string> TagKeys { get; init; }
}
