using SageMakerMonitorOperator.Api.AnomalyDetectors;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.Validation;

/// <summary>Refuses what the API server with CEL refuses, with the same texts.</summary>
public static class AnomalyDetectorValidator
{
    public static KindValidator<AnomalyDetector> Instance { get; } =
        new(
            ResourceDefinitions.AnomalyDetectors,
            CheckRules,
            (old, now) => Rules.CheckChange("spec", old.Spec, now.Spec)
        );

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
