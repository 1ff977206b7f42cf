namespace SageMakerMonitorOperator.Api.MetricAlarms;

/// <summary>The periods that CloudWatch takes, in seconds.</summary>
internal static class Periods
{
    private const int Hour = 3600;
    private const int Day = 86400;
    private const int Week = 604800;

    /// <summary>An alarm on one metric, and PromQL's evaluation interval.</summary>
    public static bool IsAlarmPeriod(int seconds) => seconds is 10 or 20 or 30 || seconds % 60 == 0;

    /// <summary>Inside metric math.</summary>
    public static bool IsHighResolution(int seconds) => seconds is 1 or 5 || IsAlarmPeriod(seconds);

    /// <summary>Wall clock windows exist for the minute, five minutes, the hour, the day and the week.</summary>
    public static bool IsWallClock(int seconds) => seconds is 60 or 300 or Hour or Day or Week;

    /// <summary>How far an alarm may look back: a day, or a week when its period is an hour or more.</summary>
    public static bool SpanFits(int period, int evaluationPeriods) =>
        (long)period * evaluationPeriods <= (period < Hour ? Day : Week);
}
