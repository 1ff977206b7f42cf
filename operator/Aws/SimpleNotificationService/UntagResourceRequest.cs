using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.SimpleNotificationService;

public sealed class UntagResourceRequest : AwsRequest
{
    public required string ResourceArn { get; init; }
    public required IReadOnlyList<string> TagKeys { get; init; }
}
