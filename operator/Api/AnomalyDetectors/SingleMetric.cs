using SageMakerMonitorOperator.Api.MetricAlarms;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.AnomalyDetectors;

/// <summary>One metric with its statistic (SingleMetricAnomalyDetector).</summary>
public sealed record SingleMetric : IValidated<SingleMetric>
{
    /// <summary>The metric's namespace, such as AWS/SageMaker.</summary>
    [Length(1, 255)]
    [Pattern("^[^:].*$")]
    public required string Namespace { get; init; }

    /// <summary>The metric's name, such as ModelLatency.</summary>
    [Length(1, 255)]
    public required string MetricName { get; init; }

    /// <summary>The metric's dimensions, such as EndpointName and VariantName.</summary>
    [Items(MaxItems = 30)]
    [ItemLength(1, 1024)]
    [AtomicMap]
    public IReadOnlyDictionary<string, string>? Dimensions { get; init; }

    /// <summary>The statistic: SampleCount, Average, Sum, Minimum, Maximum, or an extended one such as p99.</summary>
    [Length(1, 50)]
    [Pattern("^(" + DetectorStatistics.Pattern + ")$")]
    public required string Stat { get; init; }

    /// <summary>The account that the metric is in, for cross-account observability; twelve digits. Unset means the detector's own account.</summary>
    [Length(12, 12)]
    [Pattern("^[0-9]{12}$")]
    public string? AccountId { get; init; }

    public static IReadOnlyList<ValidationRule<SingleMetric>> Rules { get; } =
    [
        new(
            "detector-dimension-name",
            DimensionRules.NamesCel,
            DimensionRules.NamesMessage,
            metric => DimensionRules.NamesFit(metric.Dimensions)
        ),
    ];

    /// <summary>Equal for equal metrics, whatever the order of their dimensions, and for no others.</summary>
    internal string ToText() =>
        DetectorName.Join(
            DetectorName.Metric(Namespace, MetricName, Dimensions),
            DetectorName.Word(Stat),
            DetectorName.Account(AccountId)
        );
}
