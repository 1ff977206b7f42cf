namespace SageMakerMonitorOperator.Reconcilers.CompositeAlarms.Rules;

/// <summary>Rules as text.</summary>
internal static class RuleText
{
    /// <summary>The rule that is never true and names no alarm.</summary>
    public const string False = "FALSE";

    private const string Escaped = "\\\"";
    private const string Quote = "\"";

    public static string Of(RuleNode node) =>
        node switch
        {
            RuleNode.Constant constant => constant.Value ? "TRUE" : False,
            RuleNode.InState leaf => $"{leaf.State}({Quoted(leaf.Alarm)})",
            RuleNode.AtLeast atLeast =>
                $"AT_LEAST({atLeast.Threshold}, {atLeast.Condition}, ({string.Join(", ", atLeast.Alarms.Select(Quoted))}))",
            RuleNode.Not not => $"NOT {Operand(not.Operand)}",
            RuleNode.Join join => string.Join($" {join.Operator} ", join.Joined.Select(Operand)),
            RuleNode.Mixed mixed => Operand(mixed.First)
                + string.Concat(mixed.Rest.Select(next => $" {next.Operator} {Operand(next.Operand)}")),
            _ => throw new ArgumentOutOfRangeException(nameof(node), node, "no part of a rule"),
        };

    public static string Unescape(string name) => name.Replace(Escaped, Quote, StringComparison.Ordinal);

    private static string Quoted(string name) => $"\"{name.Replace(Quote, Escaped, StringComparison.Ordinal)}\"";

    // Parentheses wherever one operator stands inside another: nothing is left to precedence.
    private static string Operand(RuleNode node) =>
        node is RuleNode.Join or RuleNode.Mixed ? $"({Of(node)})" : Of(node);
}
