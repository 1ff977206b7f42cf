using System.Text.RegularExpressions;

namespace SageMakerMonitorOperator.Api.MetricAlarms;

/// <summary>What must be seen inside a metric math expression. Word boundary and white space are ASCII's, as in CEL's RE2.</summary>
internal static partial class Expressions
{
    public static bool UsesSearch(string expression) => Search().IsMatch(expression);

    public static bool IsAnomalyBand(string expression) => AnomalyBand().IsMatch(expression);

    [GeneratedRegex(@"(?<![0-9A-Za-z_])SEARCH[\t\n\f\r ]*\(", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Search();

    [GeneratedRegex(
        @"^[\t\n\f\r ]*ANOMALY_DETECTION_BAND[\t\n\f\r ]*\(",
        RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex AnomalyBand();
}
