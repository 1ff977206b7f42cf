namespace SageMakerMonitorOperator.Aws.CloudWatch;

/// <summary>A mute rule as AWS shows it; what AWS leaves out is null.</summary>
public sealed record GetAlarmMuteRuleResponse
{
    public string? Name { get; init; }
    public string? AlarmMuteRuleArn { get; init; }
    public string? Description { get; init; }
    public Rule? Rule { get; init; }
    public MuteTargets? MuteTargets { get; init; }
    public DateTimeOffset? StartDate { get; init; }
    public DateTimeOffset? ExpireDate { get; init; }

    /// <summary>SCHEDULED, ACTIVE or EXPIRED.</summary>
    public string? Status { get; init; }
    public DateTimeOffset? LastUpdatedTimestamp { get; init; }

    /// <summary>ONE_TIME or RECURRING.</summary>
    public string? MuteType { get; init; }
}
