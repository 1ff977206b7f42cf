using SageMakerMonitorOperator.Api.CompositeAlarms;

namespace SageMakerMonitorOperator.Reconcilers.CompositeAlarms.Rules;

/// <summary>Turns the structure of a spec into a rule.</summary>
/// <param name="nameOf">The name on AWS of the alarm that stands at this place of the spec.</param>
internal sealed class StructuredRule(Func<string, AlarmChoice, string> nameOf)
{
    private const string Alarm = "ALARM";
    private const string Negation = "NOT ";

    public RuleNode Of(string path, AlarmRuleExpression rule) =>
        rule.AllOf is { } all ? Join("AND", $"{path}.allOf", all, Of)
        : rule.AnyOf is { } any ? Join("OR", $"{path}.anyOf", any, Of)
        : rule.Not is { } not ? new RuleNode.Not(Of($"{path}.not", not))
        : rule.AtLeast is { } atLeast ? Of($"{path}.atLeast", atLeast)
        : InState(path, rule);

    private RuleNode Of(string path, AlarmRuleGroup group) =>
        group.AllOf is { } all ? Join("AND", $"{path}.allOf", all, InState)
        : group.AnyOf is { } any ? Join("OR", $"{path}.anyOf", any, InState)
        : group.Not is { } not ? new RuleNode.Not(InState($"{path}.not", not))
        : group.AtLeast is { } atLeast ? Of($"{path}.atLeast", atLeast)
        : InState(path, group);

    private RuleNode.AtLeast Of(string path, AtLeast atLeast) =>
        new(
            atLeast.Count is { } count ? $"{count}" : $"{atLeast.Percent}%",
            atLeast.State ?? Alarm,
            [.. atLeast.Alarms.Select((alarm, index) => nameOf($"{path}.alarms[{index}]", alarm))]
        );

    private RuleNode InState(string path, AlarmStateChoice choice)
    {
        var state = choice.State ?? Alarm;
        var alarm = nameOf(path, choice);
        return state.StartsWith(Negation, StringComparison.Ordinal)
            ? new RuleNode.Not(new RuleNode.InState(state[Negation.Length..], alarm))
            : new RuleNode.InState(state, alarm);
    }

    private static RuleNode Join<T>(
        string @operator,
        string path,
        IReadOnlyList<T> operands,
        Func<string, T, RuleNode> nodeOf
    )
    {
        RuleNode[] nodes = [.. operands.Select((operand, index) => nodeOf($"{path}[{index}]", operand))];
        return nodes is [var only] ? only : new RuleNode.Join(@operator, nodes);
    }
}
