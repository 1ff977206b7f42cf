namespace SageMakerMonitorOperator.Aws.CloudWatchLogs;

public sealed record SubscriptionFilter : ILogFilter
{
    public required string FilterName { get; init; }
    public string? LogGroupName { get; init; }
    public string FilterPattern
    {
        get;
        init => field = value ?? "";
    } = "";
    public required string DestinationArn { get; init; }
    public string? RoleArn { get; init; }
    public string? Distribution { get; init; }
    public bool ApplyOnTransformedLogs { get; init; }
    public string? FieldSelectionCriteria { get; init; }
    public IReadOnlyList<string> EmitSystemFields
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>Milliseconds since 1970.</summary>
    public long CreationTime { get; init; }
}
