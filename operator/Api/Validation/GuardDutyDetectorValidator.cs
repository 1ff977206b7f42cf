using SageMakerMonitorOperator.Api.GuardDutyDetectors;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.Validation;

/// <summary>Refuses what the API server with CEL refuses, with the same texts.</summary>
public static class GuardDutyDetectorValidator
{
    public static KindValidator<GuardDutyDetector> Instance { get; } =
        new(
            ResourceDefinitions.GuardDutyDetectors,
            CheckRules,
            (old, now) => Rules.CheckChange("spec", old.Spec, now.Spec)
        );

    private static IEnumerable<Violation> CheckRules(GuardDutyDetector detector) =>
        [
            .. Rules.Check("spec", detector.Spec),
            .. Rules.CheckEach("spec.features", detector.Spec.Features),
            .. Rules.CheckEach("spec.filters", detector.Spec.Filters, CheckFilter),
        ];

    private static IEnumerable<Violation> CheckFilter(string path, FindingFilter filter) =>
        filter.FindingCriteria.Criterion.SelectMany(condition =>
            Rules.Check(FieldPath.Key($"{path}.findingCriteria.criterion", condition.Key), condition.Value)
        );
}
