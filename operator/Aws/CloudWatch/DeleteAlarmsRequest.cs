using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.CloudWatch;

/// <summary>One wrong name refuses the batch; at most one composite alarm and 100 names a call.</summary>
public sealed class DeleteAlarmsRequest : AwsRequest
{
    public required IReadOnlyList<string> AlarmNames { get; init; }
}
