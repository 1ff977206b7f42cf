using System.Text.RegularExpressions;

namespace SageMakerMonitorOperator.Api.MetricAlarms;

/// <summary>What must be seen inside a metric math expression.</summary>
internal static partial class Expressions
{
    public static bool UsesSearch(string expression) => Search().IsMatch(expression);

    public static bool IsAnomalyBand(string expression) => AnomalyBand().IsMatch(expression);

    [GeneratedRegex(@"\bSEARCH\s*\(", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Search();

    [GeneratedRegex(@"^\s*ANOMALY_DETECTION_BAND\s*\(", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AnomalyBand();
}
