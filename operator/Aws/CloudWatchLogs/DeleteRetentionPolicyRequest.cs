using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.CloudWatchLogs;

/// <summary>From now on the events never expire.</summary>
public sealed class DeleteRetentionPolicyRequest : AwsRequest
{
    public required string LogGroupName { get; init; }
}
