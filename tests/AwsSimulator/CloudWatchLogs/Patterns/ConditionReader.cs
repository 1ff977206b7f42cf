using System.Text.Json;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatchLogs.Patterns;

/// <summary>Reads conditions: comparisons, <c>&amp;&amp;</c>, which binds tighter than <c>||</c>, and parentheses.</summary>
/// <param name="reader">Stands before the condition.</param>
/// <param name="takesBare">A selector without a comparison stands for any value.</param>
internal sealed class ConditionReader(PatternReader reader, bool takesBare)
{
    private static readonly (string Words, Func<FieldValue, bool> Holds)[] States =
    [
        ("NOT EXISTS", value => !value.Exists),
        ("IS NULL", value => value is { Exists: true, Node: null }),
        ("IS TRUE", value => value.Node?.GetValueKind() == JsonValueKind.True),
        ("IS FALSE", value => value.Node?.GetValueKind() == JsonValueKind.False),
    ];

    private readonly List<string> selectors = [];

    /// <summary>What was compared so far.</summary>
    public IReadOnlyList<string> Selectors => selectors;

    public Condition Read()
    {
        var condition = ReadAll();
        while (reader.Take("||"))
        {
            var (left, right) = (condition, ReadAll());
            condition = values => left(values) || right(values);
        }

        return condition;
    }

    private Condition ReadAll()
    {
        var condition = ReadOne();
        while (reader.Take("&&"))
        {
            var (left, right) = (condition, ReadOne());
            condition = values => left(values) && right(values);
        }

        return condition;
    }

    private Condition ReadOne()
    {
        if (reader.Take("("))
        {
            var inner = Read();
            reader.Demand(")");
            return inner;
        }

        var selector = reader.Word();
        selectors.Add(selector);
        var holds = ReadState() ?? Comparison.Read(reader);
        if (holds is null && !takesBare)
        {
            throw PatternReader.Invalid();
        }

        return values => holds is null || holds(values(selector));
    }

    private Func<FieldValue, bool>? ReadState()
    {
        foreach (var (words, holds) in States)
        {
            if (reader.Take(words))
            {
                return holds;
            }
        }

        return null;
    }
}
