using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.AnomalyDetectors;

/// <summary>
/// The detector as it shall be. Exactly one of singleMetric and metricMath says what it watches. Unset fields mean AWS's
/// defaults, which are enforced too.
/// </summary>
public sealed record AnomalyDetectorSpec : RegionalSpec, IValidated<AnomalyDetectorSpec>
{
    /// <summary>The metric and statistic that the model is made of. Immutable.</summary>
    public SingleMetric? SingleMetric { get; init; }

    /// <summary>The metric math expression that the model is made of. Immutable.</summary>
    public MetricMath? MetricMath { get; init; }

    /// <summary>How the model is trained.</summary>
    public DetectorConfiguration? Configuration { get; init; }

    /// <summary>What CloudWatch should know of the metric.</summary>
    public MetricCharacteristics? MetricCharacteristics { get; init; }

    /// <summary>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutAnomalyDetector.html</summary>
    public static IReadOnlyList<ValidationRule<AnomalyDetectorSpec>> Rules { get; } =
    [
        new(
            "detector-one-of",
            "[has(self.singleMetric), has(self.metricMath)].exists_one(x, x)",
            "exactly one of `singleMetric` and `metricMath` must be set",
            spec => (spec.SingleMetric is null) != (spec.MetricMath is null)
        ),
    ];

    public static IReadOnlyList<TransitionRule<AnomalyDetectorSpec>> Transitions { get; } =
    [
        AwsResourceRules.RegionImmutable<AnomalyDetectorSpec>(),
        Immutable("singleMetric", "single-metric-immutable", spec => spec.SingleMetric?.ToText()),
        Immutable("metricMath", "metric-math-immutable", spec => spec.MetricMath?.ToText()),
    ];

    private static TransitionRule<AnomalyDetectorSpec> Immutable(
        string field,
        string id,
        Func<AnomalyDetectorSpec, string?> text
    ) =>
        new(
            id,
            AwsResourceRules.Immutable(field),
            $"`{field}` must not change; create another object instead",
            (old, now) => text(old) == text(now)
        );
}
