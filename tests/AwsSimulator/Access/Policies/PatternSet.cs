namespace SageMakerMonitorOperator.AwsSimulator.Access.Policies;

/// <summary>Action or NotAction, Resource or NotResource: patterns with <c>*</c> and <c>?</c>.</summary>
internal sealed record PatternSet(IReadOnlyList<string> Patterns, bool Negated, bool IgnoreCase)
{
    public bool Holds(string text) => Patterns.Any(pattern => Wildcards.Match(pattern, text, IgnoreCase)) != Negated;
}
