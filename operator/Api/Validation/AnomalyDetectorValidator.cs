using System.Text.Json;
using SageMakerMonitorOperator.Api.AnomalyDetectors;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.Validation;

/// <summary>Refuses what the API server with CEL refuses, with the same texts.</summary>
public static class AnomalyDetectorValidator
{
    private static readonly KindValidator<AnomalyDetector> Validator = new(
        "anomalydetectors",
        ApiJsonContext.Default.AnomalyDetector,
        CheckRules
    );

    public static IReadOnlyList<Violation> Validate(AnomalyDetector detector) => Validator.Validate(detector);

    public static IReadOnlyList<Violation> Validate(JsonElement document) => Validator.Validate(document);

    /// <summary>The rules on the change alone; <see cref="Validate(AnomalyDetector)"/> sees to the new object.</summary>
    public static IReadOnlyList<Violation> ValidateChange(AnomalyDetector old, AnomalyDetector now) =>
        [.. Rules.CheckChange("spec", old.Spec, now.Spec)];

    private static IEnumerable<Violation> CheckRules(AnomalyDetector detector) =>
        [
            .. Rules.Check("spec", detector.Spec),
            .. Rules.Check("spec.singleMetric", detector.Spec.SingleMetric),
            .. Rules.Check("spec.metricMath", detector.Spec.MetricMath),
            .. Rules.CheckEach(
                "spec.metricMath.metricDataQueries",
                detector.Spec.MetricMath?.MetricDataQueries,
                QueryRules.Check
            ),
            .. Rules.CheckEach(
                "spec.configuration.excludedTimeRanges",
                detector.Spec.Configuration?.ExcludedTimeRanges
            ),
        ];
}
