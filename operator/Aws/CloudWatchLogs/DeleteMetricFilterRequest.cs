using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.CloudWatchLogs;

public sealed class DeleteMetricFilterRequest : AwsRequest
{
    public required string LogGroupName { get; init; }
    public required string FilterName { get; init; }
}
