using System.Text.RegularExpressions;

namespace SageMakerMonitorOperator.Reconcilers.CompositeAlarms.Rules;

/// <summary>A piece of a rule's text.</summary>
/// <param name="Text">As written; without the quotes of a quoted name, and what was escaped in it.</param>
/// <param name="IsQuoted">It stood in quotes, so that it can be nothing but a name.</param>
/// <param name="Position">Characters before it.</param>
internal sealed partial record RuleToken(string Text, bool IsQuoted, int Position)
{
    public bool IsMark => !IsQuoted && Text is "(" or ")" or ",";

    public static IReadOnlyList<RuleToken> Of(string rule) =>
        [
            .. Pieces()
                .Matches(rule)
                .Select(piece =>
                    piece.Groups["quoted"] is { Success: true } quoted
                        ? new RuleToken(RuleText.Unescape(quoted.Value), IsQuoted: true, piece.Index)
                        : new RuleToken(piece.Value, IsQuoted: false, piece.Index)
                ),
        ];

    public bool Is(string word) => !IsQuoted && Text.Equals(word, StringComparison.OrdinalIgnoreCase);

    // Names without quotes hold no spaces, parentheses or commas; a quote inside quotes has a backslash before it.
    [GeneratedRegex(
        """
            [(),]|"(?<quoted>(\\"|[^"])+)"|[^\s(),]+
            """,
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Pieces();
}
