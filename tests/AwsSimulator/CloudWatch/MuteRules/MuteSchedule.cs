namespace SageMakerMonitorOperator.AwsSimulator.CloudWatch.MuteRules;

/// <summary>When a rule mutes.</summary>
internal sealed record MuteSchedule(
    string Expression,
    TimeSpan Length,
    TimeZoneInfo Zone,
    DateTimeOffset? Start,
    DateTimeOffset? End
)
{
    private DateTime? Once => ScheduleTexts.At(Expression);

    public bool IsOnce => Once is not null;

    /// <summary>"SCHEDULED … will become active in the future, ACTIVE … currently muting, EXPIRED … will no longer become active"
    /// (API reference, GetAlarmMuteRule).</summary>
    public string StatusAt(DateTimeOffset now) =>
        IsOverAt(now) ? "EXPIRED"
        : IsMutingAt(now) ? "ACTIVE"
        : "SCHEDULED";

    public bool IsOverAt(DateTimeOffset now) =>
        End <= now || (Once is { } once && TimeZoneInfo.ConvertTimeToUtc(once, Zone) + Length <= now.UtcDateTime);

    // A window is open where one began within its length. Shifts of the clock are overlooked.
    private bool IsMutingAt(DateTimeOffset now)
    {
        var local = TimeZoneInfo.ConvertTime(now, Zone).DateTime;
        var minute = new DateTime(local.Ticks - local.Ticks % TimeSpan.TicksPerMinute);
        return !(Start > now)
            && Enumerable.Range(0, (int)Length.TotalMinutes).Any(back => Begins(minute.AddMinutes(-back)));
    }

    private bool Begins(DateTime time) =>
        ScheduleTexts.Cron(Expression) is [var minute, var hour, var day, var month, var weekday]
            ? minute.Has(time.Minute)
                && hour.Has(time.Hour)
                && day.Has(time.Day)
                && month.Has(time.Month)
                && (weekday.Has((int)time.DayOfWeek) || (time.DayOfWeek == DayOfWeek.Sunday && weekday.Has(7)))
            : Once == time;
}
