using SageMakerMonitorOperator.Api.AlarmMuteRules;
using SageMakerMonitorOperator.Aws.CloudWatch;

namespace SageMakerMonitorOperator.Reconcilers.AlarmMuteRules;

/// <summary>Tells when a rule can never mute again.</summary>
internal static class MuteExpiry
{
    private const string Expired = "EXPIRED";

    // The last place on earth where it is still the day before: what is over there is over in a time zone that is not known here.
    private static readonly TimeSpan LastZone = TimeSpan.FromHours(-12);

    /// <summary>Neither the spec nor what AWS has can mute any more: a past expiry still has to reach a rule that can.</summary>
    public static bool IsOver(AlarmMuteRuleSpec spec, ObservedMuteRule? observed, DateTimeOffset now) =>
        IsOver(MuteRuleRequests.From(new DesiredMuteRule("", spec, []), tags: null), now)
        && (observed is null || observed.Rule.Status == Expired || IsOver(MuteRuleRequests.From(observed.Rule), now));

    public static bool IsOver(AlarmMuteRuleStatus status) => status.MuteRule is { Status: Expired };

    private static bool IsOver(PutAlarmMuteRuleRequest rule, DateTimeOffset now) =>
        MuteRuleRequests.ToMinute(rule.ExpireDate) <= now
        || (rule.Rule.Schedule is { Expression: not null, Duration: not null } schedule && IsOver(schedule, now));

    // In ticks, which take a window beyond the last year that a calendar has.
    private static bool IsOver(Schedule schedule, DateTimeOffset now) =>
        ScheduleForms.Time(schedule.Expression!) is { } once
        && ScheduleForms.Length(schedule.Duration!) is { } length
        && once.Ticks + length.Ticks <= now.UtcTicks + Offset(schedule.Timezone, once).Ticks;

    private static TimeSpan Offset(string? zone, DateTime time) =>
        string.IsNullOrEmpty(zone) ? TimeSpan.Zero
        : TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var known) ? known.GetUtcOffset(time)
        : LastZone;
}
