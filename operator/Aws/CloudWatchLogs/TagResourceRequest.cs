using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.CloudWatchLogs;

public sealed class TagResourceRequest : AwsRequest
{
    /// <summary>Without <c>:*</c> at its end, which AWS refuses.</summary>
    public required string ResourceArn { get; init; }
    public required IReadOnlyDictionary<string, string> Tags { get; init; }
}
