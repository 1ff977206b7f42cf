using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.AlarmMuteRules;

/// <summary>What is known of the mute rule.</summary>
public sealed record AlarmMuteRuleStatus : AwsResourceStatus
{
    /// <summary>What CloudWatch says of the rule itself.</summary>
    public MuteRuleState? MuteRule { get; init; }
}

/// <summary>The state of a mute rule.</summary>
public sealed record MuteRuleState
{
    /// <summary>SCHEDULED, ACTIVE (alarms are muted at this moment) or EXPIRED.</summary>
    [Length(0, 64)]
    public string? Status { get; init; }

    /// <summary>ONE_TIME or RECURRING.</summary>
    [Length(0, 64)]
    public string? Type { get; init; }
}
