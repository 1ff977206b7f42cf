using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.CloudWatchLogs;

public sealed class PutLogGroupDeletionProtectionRequest : AwsRequest
{
    /// <summary>Name or ARN.</summary>
    public required string LogGroupIdentifier { get; init; }
    public required bool DeletionProtectionEnabled { get; init; }
}
