namespace SageMakerMonitorOperator.Aws.CloudTrail;

/// <summary>Selects the events that fit all its fields.</summary>
public sealed record AdvancedEventSelector
{
    public string? Name { get; init; }
    public required IReadOnlyList<AdvancedFieldSelector> FieldSelectors { get; init; }
}
