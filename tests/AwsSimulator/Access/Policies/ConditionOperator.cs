namespace SageMakerMonitorOperator.AwsSimulator.Access.Policies;

/// <summary>How the value in a policy is held against the value of a request.</summary>
/// <param name="Compare">The policy's value, then the request's.</param>
internal sealed record ConditionOperator(Func<string, string, bool> Compare, bool Negated = false)
{
    private static readonly ConditionOperator Null = new((_, _) => false);

    private static readonly Dictionary<string, ConditionOperator> All = new(StringComparer.Ordinal)
    {
        ["StringEquals"] = new(Equal),
        ["StringNotEquals"] = new(Equal, Negated: true),
        ["StringEqualsIgnoreCase"] = new(EqualIgnoringCase),
        ["StringNotEqualsIgnoreCase"] = new(EqualIgnoringCase, Negated: true),
        ["StringLike"] = new(Like),
        ["StringNotLike"] = new(Like, Negated: true),
        ["ArnEquals"] = new(ArnLike),
        ["ArnLike"] = new(ArnLike),
        ["ArnNotEquals"] = new(ArnLike, Negated: true),
        ["ArnNotLike"] = new(ArnLike, Negated: true),
        ["Bool"] = new(EqualIgnoringCase),
        ["Null"] = Null,
    };

    /// <summary>Asks whether the key is there at all.</summary>
    public bool IsNull => ReferenceEquals(this, Null);

    public static ConditionOperator Named(string name) =>
        All.GetValueOrDefault(name)
        ?? throw PolicyStatement.Malformed($"The simulator does not know the condition operator {name}.");

    private static bool Equal(string expected, string actual) => expected == actual;

    private static bool EqualIgnoringCase(string expected, string actual) =>
        string.Equals(expected, actual, StringComparison.OrdinalIgnoreCase);

    private static bool Like(string pattern, string actual) => Wildcards.Match(pattern, actual);

    // Each of the six parts by itself: a * does not reach over a colon, except in the last part.
    private static bool ArnLike(string pattern, string actual)
    {
        var (patterns, parts) = (pattern.Split(':', Arns.Parts), actual.Split(':', Arns.Parts));
        return patterns.Length == parts.Length && patterns.Zip(parts, Like).All(matches => matches);
    }
}
