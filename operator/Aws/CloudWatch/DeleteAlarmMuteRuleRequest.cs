using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.CloudWatch;

/// <summary>A rule that is not there is no error.</summary>
public sealed class DeleteAlarmMuteRuleRequest : AwsRequest
{
    public required string AlarmMuteRuleName { get; init; }
}
