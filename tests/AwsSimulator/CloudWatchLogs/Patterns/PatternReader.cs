using System.Text;
using System.Text.RegularExpressions;
using SageMakerMonitorOperator.AwsSimulator.Protocol;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatchLogs.Patterns;

/// <summary>Takes a filter pattern apart from left to right. Blanks before anything are overlooked.</summary>
internal sealed partial class PatternReader(string text)
{
    private const string Stops = "=!<>()&|,{} \t\r\n";

    private int position;

    public int Regexes { get; private set; }

    public bool IsAtEnd
    {
        get
        {
            SkipBlanks();
            return position == text.Length;
        }
    }

    public static AwsException Invalid() => LogsErrors.Invalid("Invalid filter pattern");

    public bool Take(string token)
    {
        SkipBlanks();
        var isNext = text.AsSpan(position).StartsWith(token, StringComparison.Ordinal);
        position += isNext ? token.Length : 0;
        return isNext;
    }

    public void Demand(string token)
    {
        if (!Take(token))
        {
            throw Invalid();
        }
    }

    public void DemandEnd()
    {
        if (!IsAtEnd)
        {
            throw Invalid();
        }
    }

    /// <returns>Null when no quotation mark is next.</returns>
    public string? Quoted()
    {
        if (!Take("\""))
        {
            return null;
        }

        var quoted = new StringBuilder();
        for (; position < text.Length && text[position] != '"'; position++)
        {
            position += text[position] == '\\' && position + 1 < text.Length ? 1 : 0;
            quoted.Append(text[position]);
        }

        Demand("\"");
        return quoted.ToString();
    }

    /// <returns>Null when no percent sign is next.</returns>
    public Regex? Expression()
    {
        if (!Take("%"))
        {
            return null;
        }

        var end = text.IndexOf('%', position);
        if (end < 0 || !Supported().IsMatch(text[position..end]))
        {
            throw Invalid();
        }

        var expression = text[position..end];
        position = end + 1;
        Regexes++;
        return Compile(expression);
    }

    /// <summary>Up to a blank, an operator or a closing bracket that was not opened in it. May be empty.</summary>
    public string Word()
    {
        SkipBlanks();
        var start = position;
        for (var depth = 0; position < text.Length; position++)
        {
            var next = text[position];
            depth += next == '[' ? 1 : 0;
            if ((depth == 0 && next == ']') || (depth == 0 && Stops.Contains(next, StringComparison.Ordinal)))
            {
                break;
            }

            depth -= next == ']' ? 1 : 0;
        }

        return text[start..position];
    }

    private void SkipBlanks()
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
        {
            position++;
        }
    }

    private static Regex Compile(string expression)
    {
        try
        {
            return new(expression, RegexOptions.NonBacktracking);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            throw Invalid();
        }
    }

    // "Filter patterns with regex can only include the following": alphanumerics, these symbols and these operators.
    [GeneratedRegex(@"^[A-Za-z0-9:_#=@/;,\-\^$?\[\]{}|\\*+.]+\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Supported();
}
