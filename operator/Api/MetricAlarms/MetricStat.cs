using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.MetricAlarms;

/// <summary>A metric with its statistic (MetricStat).</summary>
public sealed record MetricStat : IValidated<MetricStat>
{
    /// <summary>Which metric.</summary>
    public required Metric Metric { get; init; }

    /// <summary>Seconds per data point: 1, 5, 10, 20, 30 or a multiple of 60.</summary>
    [RangeMinimum(1)]
    [RangeMaximum(604800)]
    public required int PeriodSeconds { get; init; }

    /// <summary>SampleCount, Average, Sum, Minimum, Maximum, or an extended statistic such as p99.</summary>
    [Length(1, 50)]
    [Pattern("^(SampleCount|Average|Sum|Minimum|Maximum|" + Statistics.ExtendedPattern + ")$")]
    public required string Stat { get; init; }

    /// <summary>Only data points of this unit. AWS recommends to leave it out: a wrong unit finds no data.</summary>
    [StandardUnit]
    public string? Unit { get; init; }

    public static IReadOnlyList<ValidationRule<MetricStat>> Rules { get; } =
    [
        new(
            "metric-stat-period",
            "self.periodSeconds in [1, 5, 10, 20, 30] || self.periodSeconds % 60 == 0",
            "`periodSeconds` must be 1, 5, 10, 20, 30 or a multiple of 60",
            stat => Periods.IsHighResolution(stat.PeriodSeconds)
        ),
    ];
}

/// <summary>Names a metric.</summary>
public sealed record Metric : IValidated<Metric>
{
    /// <summary>The metric's namespace, such as AWS/SageMaker.</summary>
    [Length(1, 255)]
    [Pattern("^[^:].*$")]
    public required string Namespace { get; init; }

    /// <summary>The metric's name, such as Invocation5XXErrors.</summary>
    [Length(1, 255)]
    public required string MetricName { get; init; }

    /// <summary>The metric's dimensions, such as EndpointName and VariantName.</summary>
    [Items(MaxItems = 30)]
    [ItemLength(1, 1024, Pattern = DimensionRules.ValuePattern)]
    [AtomicMap]
    public IReadOnlyDictionary<string, string>? Dimensions { get; init; }

    public static IReadOnlyList<ValidationRule<Metric>> Rules { get; } =
    [
        new(
            "metric-dimension-name",
            DimensionRules.NamesCel,
            DimensionRules.NamesMessage,
            metric => DimensionRules.NamesFit(metric.Dimensions)
        ),
        new(
            "metric-dimension-characters",
            DimensionRules.CharactersCel,
            DimensionRules.CharactersMessage,
            metric => DimensionRules.CharactersFit(metric.Dimensions)
        ),
    ];
}
