namespace SageMakerMonitorOperator.Aws.GuardDuty;

/// <summary>What findings a filter is for: all conditions hold.</summary>
public sealed record FindingCriteria
{
    /// <summary>By a finding's property, such as <c>severity</c>.</summary>
    public IReadOnlyDictionary<string, Condition> Criterion
    {
        get;
        init => field = value ?? None;
    } = None;

    private static readonly Dictionary<string, Condition> None = new(StringComparer.Ordinal);
}
