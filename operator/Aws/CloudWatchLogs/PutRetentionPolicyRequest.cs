using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.CloudWatchLogs;

/// <summary>Events that are older go, within 72 hours as a rule.</summary>
public sealed class PutRetentionPolicyRequest : AwsRequest
{
    public required string LogGroupName { get; init; }

    /// <summary>One of AWS's 22 values; DeleteRetentionPolicy stands for never.</summary>
    public required int RetentionInDays { get; init; }
}
