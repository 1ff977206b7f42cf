using SageMakerMonitorOperator.Api.AlarmMuteRules;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.Validation;

/// <summary>Refuses what the API server with CEL refuses, with the same texts.</summary>
public static class AlarmMuteRuleValidator
{
    public static KindValidator<AlarmMuteRule> Instance { get; } =
        new(
            ResourceDefinitions.AlarmMuteRules,
            CheckRules,
            (old, now) => Rules.CheckChange("spec", old.Spec, now.Spec)
        );

    private static IEnumerable<Violation> CheckRules(AlarmMuteRule rule) =>
        [
            .. Rules.Check("", rule),
            .. Rules.Check("spec", rule.Spec),
            .. Rules.Check("spec.rule.schedule", rule.Spec.Rule.Schedule),
            .. Rules.CheckEach("spec.muteTargets", rule.Spec.MuteTargets),
        ];
}
