using SageMakerMonitorOperator.Api.Trails;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.Validation;

/// <summary>Refuses what the API server with CEL refuses, with the same texts.</summary>
public static class TrailValidator
{
    public static KindValidator<Trail> Instance { get; } =
        new(ResourceDefinitions.Trails, CheckRules, (old, now) => Rules.CheckChange("spec", old.Spec, now.Spec));

    private static IEnumerable<Violation> CheckRules(Trail trail) =>
        [
            .. Rules.Check("", trail),
            .. Rules.Check("spec", trail.Spec),
            .. Rules.Check("spec.snsTopic", trail.Spec.SnsTopic),
            .. Rules.Check("spec.cloudWatchLogs", trail.Spec.CloudWatchLogs),
            .. Rules.CheckEach("spec.eventSelectors", trail.Spec.EventSelectors),
            .. Rules.CheckEach("spec.advancedEventSelectors", trail.Spec.AdvancedEventSelectors, CheckSelector),
        ];

    private static IEnumerable<Violation> CheckSelector(string path, AdvancedEventSelector selector) =>
        [.. Rules.Check(path, selector), .. Rules.CheckEach($"{path}.fieldSelectors", selector.FieldSelectors)];
}
