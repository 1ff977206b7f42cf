using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.AlarmMuteRules;

/// <summary>When alarms are muted (Rule).</summary>
public sealed record MuteRule
{
    /// <summary>The schedule of the mute windows.</summary>
    public required MuteSchedule Schedule { get; init; }
}

/// <summary>When a mute window begins, and how long it lasts (Schedule).</summary>
public sealed record MuteSchedule : IValidated<MuteSchedule>
{
    /// <summary>
    /// When a window begins: cron(Minutes Hours Day-of-month Month Day-of-week) again and again, such as cron(0 2 * * SUN), or
    /// at(yyyy-MM-ddThh:mm) once. The fields of cron take numbers, English names of months and days (JAN, SUN), lists
    /// (1,15), ranges (MON-FRI) and *.
    /// </summary>
    [Length(1, 256)]
    public required string Expression { get; init; }

    /// <summary>How long each window lasts, in the form of ISO 8601, from PT1M to P15D: PT4H, P2DT12H.</summary>
    [Length(1, 50)]
    public required string Duration { get; init; }

    /// <summary>The time zone of expression, such as Europe/Berlin. Unset means UTC.</summary>
    [Length(1, 50)]
    [Pattern("^[A-Za-z0-9_+:/-]+$")]
    public string? Timezone { get; init; }

    /// <summary>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_Schedule.html</summary>
    public static IReadOnlyList<ValidationRule<MuteSchedule>> Rules { get; } =
    [
        new(
            "mute-expression",
            "self.expression.startsWith('cron(') || self.expression.startsWith('at(')",
            "`expression` must be cron(Minutes Hours Day-of-month Month Day-of-week) or at(yyyy-MM-ddThh:mm)",
            schedule => schedule.IsCron || schedule.IsAt
        ),
        new(
            "mute-cron",
            $"!self.expression.startsWith('cron(') || self.expression.matches('{ScheduleForms.Cron}')",
            "`expression` must have five fields in cron(Minutes Hours Day-of-month Month Day-of-week), of numbers, names, lists, ranges or *",
            schedule => !schedule.IsCron || ScheduleForms.IsCron(schedule.Expression)
        ),
        new(
            "mute-at",
            $"!self.expression.startsWith('at(') || self.expression.matches('{ScheduleForms.At}')",
            "`expression` must be a time of the calendar in at(yyyy-MM-ddThh:mm), without seconds or time zone",
            schedule => !schedule.IsAt || ScheduleForms.IsAt(schedule.Expression)
        ),
        new(
            "mute-duration",
            $"self.duration.matches('{ScheduleForms.Duration}')",
            "`duration` must be days, hours, minutes or seconds in the form of ISO 8601, such as PT4H or P2DT12H",
            schedule => ScheduleForms.IsDuration(schedule.Duration)
        ),
        new(
            "mute-duration-bounds",
            $"!self.duration.matches('{ScheduleForms.Duration}')"
                + $" || ({ScheduleForms.SecondsInCel} >= 60 && {ScheduleForms.SecondsInCel} <= 15 * 86400)",
            "`duration` must be from PT1M to P15D",
            schedule => ScheduleForms.Length(schedule.Duration) is not { } length || ScheduleForms.IsAllowed(length)
        ),
    ];

    private bool IsCron => Expression.StartsWith("cron(", StringComparison.Ordinal);

    private bool IsAt => Expression.StartsWith("at(", StringComparison.Ordinal);
}
