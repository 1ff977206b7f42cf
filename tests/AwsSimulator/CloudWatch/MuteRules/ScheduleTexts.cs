using System.Globalization;
using System.Xml;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatch.MuteRules;

/// <summary>The texts of a schedule (API reference, Schedule).</summary>
internal static class ScheduleTexts
{
    private static readonly string[] Months =
    [
        "JAN",
        "FEB",
        "MAR",
        "APR",
        "MAY",
        "JUN",
        "JUL",
        "AUG",
        "SEP",
        "OCT",
        "NOV",
        "DEC",
    ];

    private static readonly string[] DaysOfWeek = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

    /// <summary>Null for what is not cron, or is no cron that AWS knows.</summary>
    public static CronField[]? Cron(string expression)
    {
        if (!expression.StartsWith("cron(", StringComparison.Ordinal) || !expression.EndsWith(')'))
        {
            return null;
        }

        CronField?[] fields = expression["cron(".Length..^1].Split(' ')
            is [var minute, var hour, var day, var month, var weekday]
            ?
            [
                CronField.Read(minute, 0, 59),
                CronField.Read(hour, 0, 23),
                CronField.Read(day, 1, 31),
                CronField.Read(month, 1, 12, Months),
                CronField.Read(weekday, 0, 7, DaysOfWeek),
            ]
            : [null];
        return fields.Contains(null) ? null : [.. fields.Select(field => field!)];
    }

    /// <summary>Null for what is not at, or names no time.</summary>
    public static DateTime? At(string expression) =>
        DateTime.TryParseExact(
            expression,
            "'at('yyyy-MM-dd'T'HH:mm')'",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var time
        )
            ? time
            : null;

    /// <summary>Null for what is no duration. Months and years, whose length is not known, are none.</summary>
    public static TimeSpan? Length(string duration)
    {
        var date = duration.Split('T')[0];
        try
        {
            return date.Contains('Y') || date.Contains('M') ? null : XmlConvert.ToTimeSpan(duration);
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            return null;
        }
    }

    public static bool IsTimeZone(string name) => TimeZoneInfo.TryFindSystemTimeZoneById(name, out _);
}
