using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.MetricAlarms;

/// <summary>CloudWatch's names of statistics.</summary>
public static class Statistics
{
    /// <summary>
    /// Percentiles, trimmed and winsorized means, trimmed counts and sums, percentile ranks, interquartile mean. At
    /// least one bound of a range must be given; PR takes values only, no percentages.
    /// </summary>
    public const string ExtendedPattern =
        @"(p|tm|wm|tc|ts)([0-9]{1,2}(\.[0-9]{1,10})?|100)|IQM"
        + @"|(TM|WM|TC|TS)\(([0-9]+(\.[0-9]+)?%?:([0-9]+(\.[0-9]+)?%?)?|:[0-9]+(\.[0-9]+)?%?)\)"
        + @"|PR\(([0-9]+(\.[0-9]+)?:([0-9]+(\.[0-9]+)?)?|:[0-9]+(\.[0-9]+)?)\)";
}

/// <summary>CloudWatch's StandardUnit.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class StandardUnitAttribute()
    : AllowedValuesAttribute(
        "Seconds",
        "Microseconds",
        "Milliseconds",
        "Bytes",
        "Kilobytes",
        "Megabytes",
        "Gigabytes",
        "Terabytes",
        "Bits",
        "Kilobits",
        "Megabits",
        "Gigabits",
        "Terabits",
        "Percent",
        "Count",
        "Bytes/Second",
        "Kilobytes/Second",
        "Megabytes/Second",
        "Gigabytes/Second",
        "Terabytes/Second",
        "Bits/Second",
        "Kilobits/Second",
        "Megabits/Second",
        "Gigabits/Second",
        "Terabits/Second",
        "Count/Second",
        "None"
    );
