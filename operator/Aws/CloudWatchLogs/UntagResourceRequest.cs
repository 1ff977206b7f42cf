using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.CloudWatchLogs;

public sealed class UntagResourceRequest : AwsRequest
{
    /// <summary>Without <c>:*</c> at its end, which AWS refuses.</summary>
    public required string ResourceArn { get; init; }
    public required IReadOnlyList<string> TagKeys { get; init; }
}
