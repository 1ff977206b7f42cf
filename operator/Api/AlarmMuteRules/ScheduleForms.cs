using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace SageMakerMonitorOperator.Api.AlarmMuteRules;

/// <summary>
/// The texts that a mute schedule takes. The patterns mean the same in RE2 (CEL) and in .NET, and hold no backslash, which
/// CEL would read for itself.
/// https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_Schedule.html
/// </summary>
public static partial class ScheduleForms
{
    /// <summary>"The characters *, -, and , are supported in all fields", and names for months and days of the week.</summary>
    public const string Cron =
        "^cron[(]" + Minutes + " " + Hours + " " + Days + " " + Months + " " + DaysOfWeek + "[)]$";

    /// <summary>One time of the calendar; only whether a year has a 29 February is left to AWS.</summary>
    public const string At =
        "^at[(][0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))"
        + "T([01][0-9]|2[0-3]):[0-5][0-9][)]$";

    /// <summary>Whole numbers only, few enough digits that no sum overflows.</summary>
    public const string Duration = "^P([0-9]{1,3}D(" + Clock + ")?|" + Clock + ")$";

    /// <summary>CEL reads hours, minutes and seconds, in small letters, and knows no days.</summary>
    internal const string SecondsInCel =
        "(self.duration.contains('D') ? int(self.duration.substring(1, self.duration.indexOf('D'))) * 86400 : 0)"
        + " + (self.duration.contains('T') ? duration(self.duration.substring(self.duration.indexOf('T') + 1).lowerAscii()).getSeconds() : 0)";

    private const string Clock = "T([0-9]{1,4}H([0-9]{1,5}M)?([0-9]{1,7}S)?|[0-9]{1,5}M([0-9]{1,7}S)?|[0-9]{1,7}S)";

    private const string Minute = "[0-5]?[0-9]";
    private const string Minutes = "([*]|" + Minute + "(-" + Minute + ")?)(,([*]|" + Minute + "(-" + Minute + ")?))*";
    private const string Hour = "([01]?[0-9]|2[0-3])";
    private const string Hours = "([*]|" + Hour + "(-" + Hour + ")?)(,([*]|" + Hour + "(-" + Hour + ")?))*";
    private const string Day = "(0?[1-9]|[12][0-9]|3[01])";
    private const string Days = "([*]|" + Day + "(-" + Day + ")?)(,([*]|" + Day + "(-" + Day + ")?))*";
    private const string Month = "(0?[1-9]|1[0-2]|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)";
    private const string Months = "([*]|" + Month + "(-" + Month + ")?)(,([*]|" + Month + "(-" + Month + ")?))*";
    private const string DayOfWeek = "(0?[0-7]|SUN|MON|TUE|WED|THU|FRI|SAT)";
    private const string DaysOfWeek =
        "([*]|" + DayOfWeek + "(-" + DayOfWeek + ")?)(,([*]|" + DayOfWeek + "(-" + DayOfWeek + ")?))*";

    private const int Timeout = 1000;

    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(15);

    public static bool IsCron(string expression) => !HasLineEnd(expression) && CronForm().IsMatch(expression);

    public static bool IsAt(string expression) => !HasLineEnd(expression) && AtForm().IsMatch(expression);

    public static bool IsDuration(string duration) => Length(duration) is not null;

    public static bool IsAllowed(TimeSpan length) => length >= Shortest && length <= Longest;

    /// <summary>Null where it is no duration.</summary>
    public static TimeSpan? Length(string duration) =>
        !HasLineEnd(duration) && DurationForm().IsMatch(duration) ? XmlConvert.ToTimeSpan(duration) : null;

    /// <summary>The time that an at expression names, in the schedule's own time zone; null for others.</summary>
    public static DateTime? Time(string expression) =>
        DateTime.TryParseExact(
            expression,
            "'at('yyyy-MM-dd'T'HH:mm')'",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var time
        )
            ? time
            : null;

    // .NET's $ also stands before a line end; RE2's does not.
    private static bool HasLineEnd(string text) => text.EndsWith('\n');

    [GeneratedRegex(Cron, RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex CronForm();

    [GeneratedRegex(At, RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex AtForm();

    [GeneratedRegex(Duration, RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex DurationForm();
}
