namespace SageMakerMonitorOperator.AwsSimulator.CloudWatchLogs.Patterns;

/// <summary>A filter pattern (CloudWatch Logs User Guide, "Filter pattern syntax"), as far as AWS describes it: terms, fields
/// of JSON, fields between blanks, and regular expressions. Terms are looked for as parts of words too.</summary>
/// <param name="Regexes">How many regular expressions it has.</param>
/// <param name="Match">What the fields of the pattern hold in a message; null: it does not match.</param>
internal sealed record FilterPattern(int Regexes, Func<string, IReadOnlyDictionary<string, string>?> Match)
{
    public static IReadOnlyDictionary<string, string> NoFields { get; } = new Dictionary<string, string>();

    /// <exception cref="Protocol.AwsException">It is none.</exception>
    public static FilterPattern Parse(string text)
    {
        var reader = new PatternReader(text);
        return reader.Take("{") ? JsonPattern.Read(reader)
            : reader.Take("[") ? SpacePattern.Read(reader)
            : TermPattern.Read(reader);
    }
}
