using FsCheck;
using FsCheck.Fluent;
using SageMakerMonitorOperator.Reconcilers.CompositeAlarms.Rules;

namespace SageMakerMonitorOperator.Reconcilers.Tests.CompositeAlarms;

/// <summary>Random rules, and the many ways to write one and the same.</summary>
internal static class RuleTexts
{
    public const string ArnPrefix = "arn:aws:cloudwatch:eu-west-1:111122223333:alarm:";

    private static readonly string[] Names =
    [
        "a",
        "b",
        "c",
        "churn-5xx",
        "two words",
        "x(y),z",
        "say \"hi\"",
        "AND",
        "ä🎉",
    ];
    private static readonly string[] States = ["ALARM", "OK", "INSUFFICIENT_DATA"];

    /// <summary>An alarm's name, be it written as name or ARN.</summary>
    public static string NameOf(string alarm) =>
        alarm.StartsWith(ArnPrefix, StringComparison.Ordinal) ? alarm[ArnPrefix.Length..] : alarm;

    public static Gen<RuleNode> Any => Gen.Sized(size => OfSize(Math.Min(size, 12)));

    /// <summary>Rules that fit the bounds of AWS.</summary>
    public static Gen<RuleNode> Small => OfSize(5);

    /// <summary>The same rule in other words.</summary>
    public static Gen<string> Wording(RuleNode rule) =>
        rule switch
        {
            RuleNode.Constant constant => Cased(constant.Value ? "TRUE" : "FALSE"),
            RuleNode.InState leaf => from state in Cased(leaf.State)
            from alarm in Alarm(leaf.Alarm)
            from gaps in Gaps(4)
            select $"{state}{gaps[0]}({gaps[1]}{alarm}{gaps[2]}){gaps[3]}",
            RuleNode.AtLeast atLeast => AtLeast(atLeast),
            RuleNode.Not not => from word in Cased("NOT")
            from operand in Operand(not.Operand)
            select $"{word} {operand}",
            RuleNode.Join join => Join(join),
            RuleNode.Mixed mixed => from first in Operand(mixed.First)
            from rest in Gen.CollectToArray(mixed.Rest, Next)
            select first + string.Concat(rest),
            _ => throw new ArgumentOutOfRangeException(nameof(rule)),
        };

    private static Gen<RuleNode> OfSize(int size) =>
        size <= 1
            ? Leaf
            : Gen.Frequency(
                (2, Leaf),
                (1, OfSize(size - 1).Select(operand => (RuleNode)new RuleNode.Not(operand))),
                (3, Joined(size)),
                (1, Mixed(size))
            );

    private static Gen<RuleNode> Leaf =>
        Gen.Frequency(
            (1, Gen.Elements(true, false).Select(value => (RuleNode)new RuleNode.Constant(value))),
            (
                5,
                from state in Gen.Elements(States)
                from name in Gen.Elements(Names)
                select (RuleNode)new RuleNode.InState(state, name)
            ),
            (
                2,
                from threshold in Gen.Elements("1", "2", "50%", "100%")
                from not in Gen.Elements("", "NOT ")
                from state in Gen.Elements(States)
                from count in Gen.Choose(1, 4)
                from names in Gen.ArrayOf(Gen.Elements(Names), count)
                select (RuleNode)new RuleNode.AtLeast(threshold, not + state, [.. names])
            )
        );

    private static Gen<RuleNode> Joined(int size) =>
        from word in Gen.Elements("AND", "OR")
        from count in Gen.Choose(2, 4)
        from operands in Gen.ArrayOf(OfSize(size / 2), count)
        select (RuleNode)new RuleNode.Join(word, operands);

    private static Gen<RuleNode> Mixed(int size) =>
        from operands in Gen.ArrayOf(OfSize(size / 3), 3)
        from first in Gen.Elements("AND", "OR")
        select (RuleNode)
            new RuleNode.Mixed(operands[0], [(first, operands[1]), (first == "AND" ? "OR" : "AND", operands[2])]);

    // Any order, any grouping; an operand may be said twice.
    private static Gen<string> Join(RuleNode.Join node) =>
        from shuffled in Properties.Shuffled(node.Joined)
        from again in Gen.Elements<IReadOnlyList<RuleNode>>([], [shuffled[0]])
        from operands in Gen.CollectToArray((RuleNode[])[.. shuffled, .. again], Operand)
        from word in Cased(node.Operator)
        from grouped in Gen.Elements(false, true)
        select grouped && operands.Length > 2
            ? $"({operands[0]} {word} {operands[1]}) {word} {string.Join($" {word} ", operands[2..])}"
            : string.Join($"\n {word}\t", operands);

    private static Gen<string> Next((string Operator, RuleNode Operand) next) =>
        from word in Cased(next.Operator)
        from operand in Operand(next.Operand)
        select $" {word} {operand}";

    private static Gen<string> AtLeast(RuleNode.AtLeast atLeast) =>
        from shuffled in Properties.Shuffled(atLeast.Alarms)
        from alarms in Gen.CollectToArray(shuffled, Alarm)
        from condition in Cased(atLeast.Condition)
        from word in Cased("AT_LEAST")
        from gaps in Gaps(3)
        select $"{word}({gaps[0]}{atLeast.Threshold}{gaps[1]},{condition},({string.Join($",{gaps[2]}", alarms)}))";

    private static Gen<string> Operand(RuleNode node) =>
        from text in Wording(node)
        from parentheses in Gen.Elements(false, true)
        select parentheses || node is RuleNode.Join or RuleNode.Mixed ? $"( {text} )" : text;

    private static Gen<string> Alarm(string alarm) =>
        from name in Gen.Constant(NameOf(alarm))
        from prefix in Gen.Elements("", ArnPrefix)
        from quoted in Gen.Elements(false, true)
        select quoted || (prefix + name).AsSpan().ContainsAny(" (),\"")
            ? $"\"{(prefix + name).Replace("\"", "\\\"", StringComparison.Ordinal)}\""
            : prefix + name;

    private static Gen<string> Cased(string word) =>
        Gen.Elements(word, word.ToLowerInvariant(), word[..1] + word[1..].ToLowerInvariant());

    private static Gen<string[]> Gaps(int count) => Gen.ArrayOf(Gen.Elements("", " ", "\n  "), count);
}
