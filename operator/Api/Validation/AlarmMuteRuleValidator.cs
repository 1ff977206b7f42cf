using System.Text.Json;
using SageMakerMonitorOperator.Api.AlarmMuteRules;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.Validation;

/// <summary>Refuses what the API server with CEL refuses, with the same texts.</summary>
public static class AlarmMuteRuleValidator
{
    private static readonly KindValidator<AlarmMuteRule> Validator = new(
        "alarmmuterules",
        ApiJsonContext.Default.AlarmMuteRule,
        CheckRules
    );

    public static IReadOnlyList<Violation> Validate(AlarmMuteRule rule) => Validator.Validate(rule);

    public static IReadOnlyList<Violation> Validate(JsonElement document) => Validator.Validate(document);

    /// <summary>The rules on the change alone; <see cref="Validate(AlarmMuteRule)"/> sees to the new object.</summary>
    public static IReadOnlyList<Violation> ValidateChange(AlarmMuteRule old, AlarmMuteRule now) =>
        [.. Rules.CheckChange("spec", old.Spec, now.Spec)];

    private static IEnumerable<Violation> CheckRules(AlarmMuteRule rule) =>
        [
            .. Rules.Check("", rule),
            .. Rules.Check("spec", rule.Spec),
            .. Rules.Check("spec.rule.schedule", rule.Spec.Rule.Schedule),
            .. Rules.CheckEach("spec.muteTargets", rule.Spec.MuteTargets),
        ];
}
