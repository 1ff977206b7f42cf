using System.Text;
using System.Text.RegularExpressions;
using static SageMakerMonitorOperator.AwsSimulator.EventBridge.EventBridgeErrors;

namespace SageMakerMonitorOperator.AwsSimulator.EventBridge.Patterns;

/// <summary>The operator wildcard: a star stands for any text, a backslash before a star or a backslash takes its meaning
/// away.</summary>
internal static class Wildcard
{
    public static ValuePattern Read(string wanted)
    {
        var pattern = new StringBuilder("^");
        for (var at = 0; at < wanted.Length; at++)
        {
            pattern.Append(
                wanted[at] switch
                {
                    '*' => Star(wanted, at),
                    '\\' => Escaped(wanted, ++at),
                    var character => Regex.Escape($"{character}"),
                }
            );
        }

        var regex = new Regex(
            pattern.Append("\\z").ToString(),
            RegexOptions.Singleline | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant
        );
        return ValuePattern.Text(regex.IsMatch);
    }

    private static string Star(string wanted, int at)
    {
        ExpectPattern(at + 1 == wanted.Length || wanted[at + 1] != '*', $"Consecutive wildcard characters at pos {at}");
        return ".*";
    }

    private static string Escaped(string wanted, int at)
    {
        ExpectPattern(at < wanted.Length && wanted[at] is '*' or '\\', $"Invalid escape character at pos {at - 1}");
        return Regex.Escape($"{wanted[at]}");
    }
}
