namespace SageMakerMonitorOperator.AwsSimulator.EventBridge.Patterns;

/// <summary>What the value of one field must be: one of these.</summary>
/// <param name="Path">The names from the top, with dots between.</param>
internal sealed record FieldPattern(string Path, IReadOnlyList<ValuePattern> Values)
{
    public bool MatchesAbsence => Values.Contains(ValuePattern.Absent);

    public bool Matches(EventValue value) => Values.Any(pattern => pattern.Matches(value));
}
