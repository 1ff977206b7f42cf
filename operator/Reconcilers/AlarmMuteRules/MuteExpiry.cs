using SageMakerMonitorOperator.Api.AlarmMuteRules;

namespace SageMakerMonitorOperator.Reconcilers.AlarmMuteRules;

/// <summary>Tells when a rule can never mute again, whatever AWS has.</summary>
internal static class MuteExpiry
{
    // The last place on earth where it is still the day before: what is over there is over in a time zone that is not known here.
    private static readonly TimeSpan LastZone = TimeSpan.FromHours(-12);

    public static bool IsOver(AlarmMuteRuleSpec spec, DateTimeOffset now) =>
        MuteRuleRequests.ToMinute(spec.ExpireDate) <= now || IsOver(spec.Rule.Schedule, now);

    // In ticks, which take a window beyond the last year that a calendar has.
    private static bool IsOver(MuteSchedule schedule, DateTimeOffset now) =>
        ScheduleForms.Time(schedule.Expression) is { } once
        && ScheduleForms.Length(schedule.Duration) is { } length
        && once.Ticks + length.Ticks <= now.UtcTicks + Offset(schedule.Timezone, once).Ticks;

    private static TimeSpan Offset(string? zone, DateTime time) =>
        zone is null ? TimeSpan.Zero
        : TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var known) ? known.GetUtcOffset(time)
        : LastZone;
}
