namespace SageMakerMonitorOperator.Reconcilers.CompositeAlarms.Rules;

/// <summary>
/// One form for rules that mean the same: operands of AND and OR as a sorted set whatever the parentheses, alarms by name.
/// Nothing is simplified beyond that.
/// </summary>
/// <param name="nameOf">An alarm's name, be it written as name or ARN.</param>
internal sealed class RuleNormalizer(Func<string, string> nameOf)
{
    public RuleNode Normalize(RuleNode node) =>
        node switch
        {
            RuleNode.InState leaf => leaf with { Alarm = nameOf(leaf.Alarm) },
            RuleNode.AtLeast atLeast => atLeast with { Alarms = Sorted(atLeast.Alarms.Select(nameOf)) },
            RuleNode.Not not => new RuleNode.Not(Normalize(not.Operand)),
            RuleNode.Join join => Join(join.Operator, join.Joined.SelectMany(operand => Flat(join.Operator, operand))),
            RuleNode.Mixed mixed => new RuleNode.Mixed(
                Normalize(mixed.First),
                [.. mixed.Rest.Select(next => (next.Operator, Normalize(next.Operand)))]
            ),
            _ => node,
        };

    // (a AND b) AND c is a AND b AND c.
    private IEnumerable<RuleNode> Flat(string @operator, RuleNode node) =>
        Normalize(node) is var operand && operand is RuleNode.Join join && join.Operator == @operator
            ? join.Joined
            : [operand];

    // a AND a is a.
    private static RuleNode Join(string @operator, IEnumerable<RuleNode> operands)
    {
        RuleNode[] distinct =
        [
            .. operands.DistinctBy(RuleText.Of, StringComparer.Ordinal).OrderBy(RuleText.Of, StringComparer.Ordinal),
        ];
        return distinct is [var only] ? only : new RuleNode.Join(@operator, distinct);
    }

    private static string[] Sorted(IEnumerable<string> names) => [.. names.Order(StringComparer.Ordinal)];
}
