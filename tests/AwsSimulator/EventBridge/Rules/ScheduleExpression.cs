using System.Text.RegularExpressions;

namespace SageMakerMonitorOperator.AwsSimulator.EventBridge.Rules;

/// <summary>"Setting a schedule pattern for scheduled rules" in the EventBridge User Guide.</summary>
internal static partial class ScheduleExpression
{
    private const string AnyDay = "?";

    public static bool IsValid(string text) =>
        Rate().IsMatch(text) || (Cron().Match(text) is { Success: true } cron && HasOneDay(cron));

    // "You can't specify the Day-of-month and Day-of-week fields in the same cron expression. If you specify a value … in one
    // of the fields, you must use a ? in the other."
    private static bool HasOneDay(Match cron) =>
        (cron.Groups["month"].Value == AnyDay) != (cron.Groups["week"].Value == AnyDay);

    // "If the value is equal to 1, then the unit must be singular."
    [GeneratedRegex(
        @"^rate\((1 (minute|hour|day)|(?!1 )[1-9]\d* (minutes|hours|days))\)\z",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Rate();

    // Minutes, hours, day of month, month, day of week, year.
    [GeneratedRegex(
        @"^cron\([\d,\-*/]+ [\d,\-*/]+ (?<month>[\d,\-*?/LW]+) [\dA-Z,\-*/]+ (?<week>[\dA-Z,\-*?L#]+) [\d,\-*/]+\)\z",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Cron();
}
