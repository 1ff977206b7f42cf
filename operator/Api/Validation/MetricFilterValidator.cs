using SageMakerMonitorOperator.Api.MetricFilters;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.Validation;

/// <summary>Refuses what the API server with CEL refuses, with the same texts.</summary>
public static class MetricFilterValidator
{
    public static KindValidator<MetricFilter> Instance { get; } =
        new(ResourceDefinitions.MetricFilters, CheckRules, (old, now) => Rules.CheckChange("spec", old.Spec, now.Spec));

    private static IEnumerable<Violation> CheckRules(MetricFilter filter) =>
        [.. Rules.Check("spec", filter.Spec), .. Rules.CheckEach("spec.patternTests", filter.Spec.PatternTests)];
}
