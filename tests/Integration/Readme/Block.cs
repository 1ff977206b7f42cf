using System.Text.RegularExpressions;

namespace SageMakerMonitorOperator.Integration.Readme;

/// <summary>A fenced block of a document, with what the invisible comment before it says.</summary>
/// <param name="Line">Of its fence, from 1.</param>
/// <param name="NotRun">Why it is not executed: <c>&lt;!-- not run: why --&gt;</c>.</param>
/// <param name="File">Where the reader is told to save it: <c>&lt;!-- file: name --&gt;</c>.</param>
internal sealed partial record Block(string Language, string Text, int Line, string? NotRun, string? File)
{
    /// <summary>Commands, or a manifest: what a reader would copy. Everything else is for reading only.</summary>
    public bool IsForUse => Language is "sh" or "bash" or "shell" or "console" or "yaml";

    public static IEnumerable<Block> Of(string document)
    {
        foreach (Match match in Pattern().Matches(document))
        {
            var indent = match.Groups["indent"].Value;
            var text = match.Groups["text"].Value.Replace($"\n{indent}", "\n", StringComparison.Ordinal);
            var line = document.AsSpan(0, match.Groups["indent"].Index).Count('\n') + 1;
            yield return new Block(
                match.Groups["language"].Value,
                text[indent.Length..],
                line,
                Said("not run"),
                Said("file")
            );

            string? Said(string word) => match.Groups["word"].Value == word ? match.Groups["said"].Value : null;
        }
    }

    [GeneratedRegex(
        """
            (^[ ]*<!--[ ](?<word>not[ ]run|file):[ ](?<said>.+?)[ ]-->\n)?
            ^(?<indent>[ ]*)```(?<language>[^\n]*)\n(?<text>.*?\n)\k<indent>```[ ]*$
            """,
        RegexOptions.Multiline
            | RegexOptions.Singleline
            | RegexOptions.ExplicitCapture
            | RegexOptions.IgnorePatternWhitespace,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Pattern();
}
