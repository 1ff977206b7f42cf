using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.CloudWatchLogs;

/// <summary>Deletes the log events too, for good. A protected group is refused.</summary>
public sealed class DeleteLogGroupRequest : AwsRequest
{
    public required string LogGroupName { get; init; }
}
