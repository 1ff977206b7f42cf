using System.Text.RegularExpressions;

namespace SageMakerMonitorOperator.Reconcilers.CloudWatch;

/// <summary>AWS treats p95 and p95.0 as one statistic, and gives back either.</summary>
internal static partial class StatisticText
{
    public static string? Canonical(string? statistic) =>
        statistic is null ? null : TrailingZeros().Replace(statistic, "${kept}");

    [GeneratedRegex(@"(?<kept>\.\d*[1-9])0+(?!\d)|\.0+(?!\d)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TrailingZeros();
}
