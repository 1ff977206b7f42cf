using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.CloudWatchLogs;

public sealed class ListTagsForResourceRequest : AwsRequest
{
    /// <summary>Without <c>:*</c> at its end, which AWS refuses.</summary>
    public required string ResourceArn { get; init; }
}
