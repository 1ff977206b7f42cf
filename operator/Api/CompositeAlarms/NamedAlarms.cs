using SageMakerMonitorOperator.Api.Alarms;

namespace SageMakerMonitorOperator.Api.CompositeAlarms;

/// <summary>The alarms that a spec names in its structure.</summary>
public static class NamedAlarms
{
    /// <summary>Every alarm of a rule, as often as it is there.</summary>
    public static IEnumerable<AlarmChoice> In(AlarmRuleExpression? rule) =>
        rule is null ? [] : [rule, .. rule.AtLeast?.Alarms ?? [], .. Groups(rule).SelectMany(In)];

    /// <summary>The objects that a spec refers to, in its rule and as its suppressor.</summary>
    public static IEnumerable<AlarmReference> References(CompositeAlarmSpec spec) =>
        In(spec.Rule)
            .Select(choice => choice.AlarmRef)
            .Append(spec.ActionsSuppressor?.AlarmRef)
            .OfType<AlarmReference>();

    private static IEnumerable<AlarmRuleGroup> Groups(AlarmRuleExpression rule) =>
        [.. rule.AllOf ?? [], .. rule.AnyOf ?? [], .. rule.Not is { } not ? [not] : Array.Empty<AlarmRuleGroup>()];

    private static IEnumerable<AlarmChoice> In(AlarmRuleGroup group) =>
        [
            group,
            .. group.AtLeast?.Alarms ?? [],
            .. group.AllOf ?? [],
            .. group.AnyOf ?? [],
            .. group.Not is { } not ? [not] : Array.Empty<AlarmChoice>(),
        ];
}
