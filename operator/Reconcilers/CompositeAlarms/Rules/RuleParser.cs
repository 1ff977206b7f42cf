namespace SageMakerMonitorOperator.Reconcilers.CompositeAlarms.Rules;

/// <summary>Reads a composite alarm's rule (CloudWatch User Guide, "Composite alarms").</summary>
internal sealed class RuleParser
{
    private const int Deepest = 250;

    private static readonly string[] States = ["ALARM", "OK", "INSUFFICIENT_DATA"];
    private static readonly string[] Operators = ["AND", "OR"];

    private readonly string _text;
    private readonly IReadOnlyList<RuleToken> _tokens;
    private int _next;
    private int _depth;

    private RuleParser(string text)
    {
        _text = text;
        _tokens = RuleToken.Of(text);
    }

    /// <exception cref="RuleSyntaxException">The text is no rule.</exception>
    public static RuleNode Parse(string text)
    {
        var parser = new RuleParser(text);
        var rule = parser.Expression();
        return parser._next == parser._tokens.Count ? rule : throw parser.Expected("AND, OR or the end");
    }

    private RuleNode Expression()
    {
        if (++_depth > Deepest)
        {
            throw new RuleSyntaxException($"parentheses nest more than {Deepest} deep");
        }

        var first = Term();
        var rest = new List<(string Operator, RuleNode Operand)>();
        while (TakeAny(Operators) is { } found)
        {
            rest.Add((found, Term()));
        }

        _depth--;
        return rest.Select(next => next.Operator).Distinct(StringComparer.Ordinal).Count() switch
        {
            0 => first,
            1 => new RuleNode.Join(rest[0].Operator, [first, .. rest.Select(next => next.Operand)]),
            _ => new RuleNode.Mixed(first, rest),
        };
    }

    private RuleNode Term()
    {
        var negations = 0;
        while (Take("NOT"))
        {
            negations++;
        }

        var term = Operand();
        for (; negations > 0; negations--)
        {
            term = new RuleNode.Not(term);
        }

        return term;
    }

    private RuleNode Operand()
    {
        if (Take("("))
        {
            var inner = Expression();
            Expect(")");
            return inner;
        }

        return Take("TRUE") ? new RuleNode.Constant(true)
            : Take("FALSE") ? new RuleNode.Constant(false)
            : Take("AT_LEAST") ? AtLeast()
            : InState();
    }

    private RuleNode.InState InState()
    {
        var state =
            TakeAny(States)
            ?? throw Expected("ALARM, OK, INSUFFICIENT_DATA, AT_LEAST, TRUE, FALSE, NOT or a parenthesis");
        Expect("(");
        var alarm = Alarm();
        Expect(")");
        return new RuleNode.InState(state, alarm);
    }

    private RuleNode.AtLeast AtLeast()
    {
        Expect("(");
        var threshold = Threshold();
        Expect(",");
        var not = Take("NOT") ? "NOT " : "";
        var state = TakeAny(States) ?? throw Expected("ALARM, OK or INSUFFICIENT_DATA");
        Expect(",");
        Expect("(");
        var alarms = new List<string> { Alarm() };
        while (Take(","))
        {
            alarms.Add(Alarm());
        }

        Expect(")");
        Expect(")");
        return new RuleNode.AtLeast(threshold, not + state, alarms);
    }

    // Without leading zeros, as 50% and 050% are one threshold.
    private string Threshold()
    {
        var (digits, sign) = Peek?.Text is [.. var some, '%'] ? (some, "%") : (Peek?.Text ?? "", "");
        if (Peek is not { IsQuoted: false } || !digits.All(char.IsAsciiDigit) || digits.TrimStart('0').Length == 0)
        {
            throw Expected("a number or a percentage such as 50%");
        }

        _next++;
        return digits.TrimStart('0') + sign;
    }

    private string Alarm()
    {
        if (Peek is not { IsMark: false } name)
        {
            throw Expected("the name or the ARN of an alarm");
        }

        _next++;
        return name.Text;
    }

    private RuleToken? Peek => _next < _tokens.Count ? _tokens[_next] : null;

    private bool Take(string word)
    {
        var taken = Peek?.Is(word) == true;
        _next += taken ? 1 : 0;
        return taken;
    }

    private string? TakeAny(string[] words) => words.FirstOrDefault(Take);

    private void Expect(string mark)
    {
        if (!Take(mark))
        {
            throw Expected($"'{mark}'");
        }
    }

    private RuleSyntaxException Expected(string what) =>
        new(
            Peek is { } found
                ? $"'{found.Text}' at character {found.Position + 1}, where {what} is expected"
                : $"the text ends at character {_text.Length}, where {what} is expected"
        );
}
