using System.Globalization;
using SageMakerMonitorOperator.AwsSimulator.Protocol;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatch.Rules;

/// <summary>
/// A composite alarm's rule: <c>ALARM|OK|INSUFFICIENT_DATA(name or ARN)</c>, <c>TRUE</c>, <c>FALSE</c> and
/// <c>AT_LEAST(M, [NOT] state, (names or ARNs))</c>, joined by <c>AND</c>, <c>OR</c>, <c>NOT</c> and parentheses (API
/// reference, PutCompositeAlarm; CloudWatch User Guide, "Composite alarms").
/// </summary>
internal sealed class AlarmRule
{
    private readonly string text;
    private readonly List<AlarmRuleToken> tokens;
    private readonly HashSet<string> alarms = new(StringComparer.Ordinal);
    private static readonly string[] States = ["ALARM", "OK", "INSUFFICIENT_DATA"];
    private int next;

    private AlarmRule(string text)
    {
        this.text = text;
        tokens = AlarmRuleToken.Split(text);
    }

    /// <summary>The alarms named, by name or ARN as written, each once.</summary>
    public IReadOnlyCollection<string> Alarms => alarms;

    /// <summary>"Elements are child alarms, TRUE or FALSE statements, and parentheses" (API reference); those that group.</summary>
    public int Elements { get; private set; }

    /// <exception cref="AwsException">ValidationError, as AWS: <c>Error in AlarmRule [Unsupported token ')' at char 1]</c>
    /// (seen: aws/aws-cdk#34662).</exception>
    public static AlarmRule Parse(string text)
    {
        var rule = new AlarmRule(text);
        rule.ReadOr();
        return rule.next == rule.tokens.Count ? rule : throw rule.Unsupported();
    }

    private void ReadOr()
    {
        do
        {
            ReadAnd();
        } while (Take("OR"));
    }

    private void ReadAnd()
    {
        do
        {
            ReadTerm();
        } while (Take("AND"));
    }

    private void ReadTerm()
    {
        if (Take("NOT"))
        {
            ReadTerm();
        }
        else if (Take("("))
        {
            ReadOr();
            Expect(")");
            Elements += 2;
        }
        else if (Take("TRUE") || Take("FALSE"))
        {
            Elements++;
        }
        else
        {
            ReadFunction();
        }
    }

    private void ReadFunction()
    {
        if (Take("AT_LEAST"))
        {
            ReadAtLeast();
            return;
        }

        ReadState();
        Expect("(");
        ReadName();
        Expect(")");
    }

    private void ReadAtLeast()
    {
        Expect("(");
        var threshold = Next();
        next++;
        Expect(",");
        Take("NOT");
        ReadState();
        Expect(",");
        Expect("(");
        var count = 0;
        do
        {
            ReadName();
            count++;
        } while (Take(","));
        Expect(")");
        Expect(")");
        Check(threshold, count);
    }

    // "M can be an absolute number or percentage"; that it is one of the alarms given is aws/aws-cdk#37693's reading.
    private static void Check(AlarmRuleToken threshold, int alarms)
    {
        var isPercentage = threshold.Text.EndsWith('%');
        if (
            !int.TryParse(threshold.Text.TrimEnd('%'), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || number < 1
            || number > (isPercentage ? 100 : alarms)
        )
        {
            throw Unsupported(threshold);
        }
    }

    private void ReadState()
    {
        if (!States.Any(Take))
        {
            throw Unsupported();
        }
    }

    private void ReadName()
    {
        var name = Next();
        if (name.Kind == AlarmRuleTokenKind.Mark)
        {
            throw Unsupported();
        }

        alarms.Add(name.Text);
        next++;
        Elements++;
    }

    private AlarmRuleToken Next() => next < tokens.Count ? tokens[next] : throw Unsupported();

    private void Expect(string token)
    {
        if (!Take(token))
        {
            throw Unsupported();
        }
    }

    // "AlarmRule … false" in DeleteAlarms' own page: words are not case-sensitive.
    private bool Take(string token)
    {
        var taken =
            next < tokens.Count
            && tokens[next].Kind != AlarmRuleTokenKind.Quoted
            && string.Equals(tokens[next].Text, token, StringComparison.OrdinalIgnoreCase);
        next += taken ? 1 : 0;
        return taken;
    }

    private AwsException Unsupported() =>
        next < tokens.Count
            ? Unsupported(tokens[next])
            : new("ValidationError", $"Error in AlarmRule [Unexpected end at char {text.Length}]");

    private static AwsException Unsupported(AlarmRuleToken token) =>
        new("ValidationError", $"Error in AlarmRule [Unsupported token '{token.Text}' at char {token.Position}]");
}
