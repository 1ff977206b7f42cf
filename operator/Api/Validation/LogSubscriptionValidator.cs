using SageMakerMonitorOperator.Api.LogSubscriptions;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.Validation;

/// <summary>Refuses what the API server with CEL refuses, with the same texts.</summary>
public static class LogSubscriptionValidator
{
    public static KindValidator<LogSubscription> Instance { get; } =
        new(
            ResourceDefinitions.LogSubscriptions,
            CheckRules,
            (old, now) => Rules.CheckChange("spec", old.Spec, now.Spec)
        );

    private static IEnumerable<Violation> CheckRules(LogSubscription subscription) =>
        Rules.Check("spec", subscription.Spec);
}
