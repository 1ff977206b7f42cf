using System.Text.RegularExpressions;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatch.Rules;

/// <summary>A piece of a composite alarm's rule.</summary>
internal sealed partial record AlarmRuleToken(AlarmRuleTokenKind Kind, string Text, int Position)
{
    public static List<AlarmRuleToken> Split(string rule) => [.. Pieces().Matches(rule).Select(Of)];

    private static AlarmRuleToken Of(Match match) =>
        match.Value switch
        {
            "(" or ")" or "," => new(AlarmRuleTokenKind.Mark, match.Value, match.Index),
            ['"', .. var quoted, '"'] => new(
                AlarmRuleTokenKind.Quoted,
                quoted.Replace("\\\"", "\"", StringComparison.Ordinal),
                match.Index
            ),
            _ => new(AlarmRuleTokenKind.Word, match.Value, match.Index),
        };

    // "If specified without quotes, alarm names or ARNs must not contain spaces, round brackets, or commas"; within quotes,
    // quotes are escaped by a backslash (CloudWatch User Guide, "Composite alarms").
    [GeneratedRegex(
        """
            [(),]|"(?:\\"|[^"])+"|[^\s(),]+
            """,
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Pieces();
}
