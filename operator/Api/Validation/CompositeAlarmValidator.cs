using SageMakerMonitorOperator.Api.CompositeAlarms;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.Validation;

/// <summary>Refuses what the API server with CEL refuses, with the same texts.</summary>
public static class CompositeAlarmValidator
{
    public static KindValidator<CompositeAlarm> Instance { get; } =
        new(
            ResourceDefinitions.CompositeAlarms,
            CheckRules,
            (old, now) => Rules.CheckChange("spec", old.Spec, now.Spec)
        );

    private static IEnumerable<Violation> CheckRules(CompositeAlarm alarm) =>
        [
            .. Rules.Check("", alarm),
            .. Rules.Check("spec", alarm.Spec),
            .. AlarmActionsCheck.Of(alarm.Spec),
            .. alarm.Spec.Rule is { } rule ? CheckExpression("spec.rule", rule) : [],
            .. Rules.Check("spec.actionsSuppressor", alarm.Spec.ActionsSuppressor),
        ];

    private static IEnumerable<Violation> CheckExpression(string path, AlarmRuleExpression expression) =>
        [
            .. Rules.Check(path, expression),
            .. Rules.CheckEach($"{path}.allOf", expression.AllOf, CheckGroup),
            .. Rules.CheckEach($"{path}.anyOf", expression.AnyOf, CheckGroup),
            .. expression.Not is { } not ? CheckGroup($"{path}.not", not) : [],
            .. CheckAtLeast($"{path}.atLeast", expression.AtLeast),
        ];

    private static IEnumerable<Violation> CheckGroup(string path, AlarmRuleGroup group) =>
        [
            .. Rules.Check(path, group),
            .. Rules.CheckEach($"{path}.allOf", group.AllOf),
            .. Rules.CheckEach($"{path}.anyOf", group.AnyOf),
            .. Rules.Check($"{path}.not", group.Not),
            .. CheckAtLeast($"{path}.atLeast", group.AtLeast),
        ];

    private static IEnumerable<Violation> CheckAtLeast(string path, AtLeast? atLeast) =>
        [.. Rules.Check(path, atLeast), .. Rules.CheckEach($"{path}.alarms", atLeast?.Alarms)];
}
