using SageMakerMonitorOperator.Api.LogRetentions;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.Validation;

/// <summary>Refuses what the API server with CEL refuses, with the same texts.</summary>
public static class LogRetentionValidator
{
    public static KindValidator<LogRetention> Instance { get; } =
        new(ResourceDefinitions.LogRetentions, CheckRules, (old, now) => Rules.CheckChange("spec", old.Spec, now.Spec));

    private static IEnumerable<Violation> CheckRules(LogRetention retention) =>
        [.. Rules.Check("spec", retention.Spec), .. Rules.Check("spec.exclude", retention.Spec.Exclude)];
}
