using SageMakerMonitorOperator.AwsSimulator.Protocol;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatch.Rules;

/// <summary>
/// A composite alarm's rule: <c>ALARM|OK|INSUFFICIENT_DATA(name or ARN)</c>, <c>TRUE</c>, <c>FALSE</c>, joined by <c>AND</c>,
/// <c>OR</c>, <c>NOT</c> and parentheses (API reference, PutCompositeAlarm).
/// </summary>
internal sealed class AlarmRule
{
    private readonly string text;
    private readonly List<AlarmRuleToken> tokens;
    private readonly HashSet<string> alarms = new(StringComparer.Ordinal);
    private int next;

    private AlarmRule(string text)
    {
        this.text = text;
        tokens = AlarmRuleToken.Split(text);
    }

    /// <summary>The alarms named, by name or ARN as written, each once.</summary>
    public IReadOnlyCollection<string> Alarms => alarms;

    /// <summary>Functions, constants and operators.</summary>
    public int Elements => tokens.Count(token => token.Kind == AlarmRuleTokenKind.Word);

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
        }
        else if (!Take("TRUE") && !Take("FALSE"))
        {
            ReadFunction();
        }
    }

    private void ReadFunction()
    {
        if (!Take("ALARM") && !Take("OK") && !Take("INSUFFICIENT_DATA"))
        {
            throw Unsupported();
        }

        Expect("(");
        if (next == tokens.Count || tokens[next].Kind != AlarmRuleTokenKind.Name)
        {
            throw Unsupported();
        }

        alarms.Add(tokens[next++].Text);
        Expect(")");
    }

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
            && tokens[next].Kind != AlarmRuleTokenKind.Name
            && string.Equals(tokens[next].Text, token, StringComparison.OrdinalIgnoreCase);
        next += taken ? 1 : 0;
        return taken;
    }

    private AwsException Unsupported() =>
        new(
            "ValidationError",
            next < tokens.Count
                ? $"Error in AlarmRule [Unsupported token '{tokens[next].Text}' at char {tokens[next].Position}]"
                : $"Error in AlarmRule [Unexpected end at char {text.Length}]"
        );
}
