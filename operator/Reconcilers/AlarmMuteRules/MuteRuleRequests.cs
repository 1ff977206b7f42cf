using SageMakerMonitorOperator.Aws.CloudWatch;

namespace SageMakerMonitorOperator.Reconcilers.AlarmMuteRules;

/// <summary>PutAlarmMuteRule requests: from a spec, and from a rule that was read.</summary>
internal static class MuteRuleRequests
{
    public static PutAlarmMuteRuleRequest From(DesiredMuteRule desired, List<Tag>? tags)
    {
        var spec = desired.Spec;
        return new PutAlarmMuteRuleRequest
        {
            Name = desired.AwsName,
            Description = spec.Description,
            Rule = new Rule
            {
                Schedule = new Schedule
                {
                    Expression = spec.Rule.Schedule.Expression,
                    Duration = spec.Rule.Schedule.Duration,
                    Timezone = spec.Rule.Schedule.Timezone,
                },
            },
            MuteTargets = desired.AlarmNames.Count == 0 ? null : new MuteTargets { AlarmNames = desired.AlarmNames },
            StartDate = ToMinute(spec.StartDate),
            ExpireDate = ToMinute(spec.ExpireDate),
            Tags = tags,
        };
    }

    public static PutAlarmMuteRuleRequest From(GetAlarmMuteRuleResponse rule) =>
        new()
        {
            Name = rule.Name ?? "",
            Description = rule.Description,
            Rule = rule.Rule ?? new Rule(),
            MuteTargets = rule.MuteTargets,
            StartDate = rule.StartDate,
            ExpireDate = rule.ExpireDate,
        };

    /// <summary>A schedule knows no seconds: AWS keeps whole minutes, and has been seen to refuse others.</summary>
    public static DateTimeOffset? ToMinute(DateTimeOffset? time) =>
        time is { } some
            ? new DateTimeOffset(some.UtcTicks - some.UtcTicks % TimeSpan.TicksPerMinute, TimeSpan.Zero)
            : null;
}
