namespace SageMakerMonitorOperator.AwsSimulator.CloudWatchLogs.Patterns;

/// <summary>Terms: all of them, those with <c>?</c> when there are no others, and none of those with <c>-</c>.</summary>
internal static class TermPattern
{
    private sealed record Term(char Sign, Func<string, bool> IsIn);

    public static FilterPattern Read(PatternReader reader)
    {
        var terms = new List<Term>();
        while (!reader.IsAtEnd)
        {
            terms.Add(ReadTerm(reader));
        }

        return new(reader.Regexes, message => Matches(terms, message) ? FilterPattern.NoFields : null);
    }

    private static Term ReadTerm(PatternReader reader)
    {
        var sign =
            reader.Take("?") ? '?'
            : reader.Take("-") ? '-'
            : '+';
        if (reader.Expression() is { } expression)
        {
            return new(sign, expression.IsMatch);
        }

        var term = reader.Quoted() ?? Plain(reader.Word());
        return new(sign, message => message.Contains(term, StringComparison.Ordinal));
    }

    // "characters other than alphanumerics and underscores must be placed inside double quotation marks"
    private static string Plain(string word) =>
        word.Length > 0 && word.All(character => char.IsLetterOrDigit(character) || character == '_')
            ? word
            : throw PatternReader.Invalid();

    private static bool Matches(List<Term> terms, string message)
    {
        var excluded = terms.Where(term => term.Sign == '-');
        var needed = terms.Where(term => term.Sign == '+').ToList();
        var optional = terms.Where(term => term.Sign == '?').ToList();
        return !excluded.Any(term => term.IsIn(message))
            && needed.All(term => term.IsIn(message))
            && (needed.Count > 0 || optional.Count == 0 || optional.Any(term => term.IsIn(message)));
    }
}
