namespace SageMakerMonitorOperator.Aws.GuardDuty;

public sealed record GetFilterResponse
{
    public string Name { get; init; } = "";
    public string? Description { get; init; }

    /// <summary>NOOP or ARCHIVE.</summary>
    public string Action { get; init; } = "NOOP";
    public int? Rank { get; init; }
    public FindingCriteria? FindingCriteria { get; init; }

    public IReadOnlyDictionary<string, string> Tags
    {
        get;
        init => field = value ?? new Dictionary<string, string>(StringComparer.Ordinal);
    } = new Dictionary<string, string>(StringComparer.Ordinal);
}
