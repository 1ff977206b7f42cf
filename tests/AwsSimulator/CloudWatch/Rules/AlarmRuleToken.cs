using System.Text.RegularExpressions;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatch.Rules;

/// <summary>A piece of a composite alarm's rule; quotes around names are gone.</summary>
internal sealed partial record AlarmRuleToken(AlarmRuleTokenKind Kind, string Text, int Position)
{
    public static List<AlarmRuleToken> Split(string rule)
    {
        var tokens = new List<AlarmRuleToken>();
        foreach (Match match in Pieces().Matches(rule))
        {
            if (match.Groups["function"].Success)
            {
                tokens.Add(new(AlarmRuleTokenKind.Word, match.Groups["function"].Value, match.Index));
                tokens.Add(new(AlarmRuleTokenKind.Parenthesis, "(", match.Groups["open"].Index));
                tokens.Add(Name(match.Groups["name"]));
            }
            else
            {
                var kind = match.Value is "(" or ")" ? AlarmRuleTokenKind.Parenthesis : AlarmRuleTokenKind.Word;
                tokens.Add(new(kind, match.Value, match.Index));
            }
        }

        return tokens;
    }

    private static AlarmRuleToken Name(Group name)
    {
        var text = name.Value.Trim();
        return new(AlarmRuleTokenKind.Name, text is ['"', .. var quoted, '"'] ? quoted : text, name.Index);
    }

    // A name without quotes ends at the next parenthesis.
    [GeneratedRegex(
        """(?<function>ALARM|OK|INSUFFICIENT_DATA)\s*(?<open>\()\s*(?<name>"[^"]+"|[^()"]+)|[()]|[^\s()]+""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Pieces();
}
