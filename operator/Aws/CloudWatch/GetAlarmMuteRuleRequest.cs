using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.CloudWatch;

public sealed class GetAlarmMuteRuleRequest : AwsRequest
{
    public required string AlarmMuteRuleName { get; init; }
}
