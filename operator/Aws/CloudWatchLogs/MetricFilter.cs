namespace SageMakerMonitorOperator.Aws.CloudWatchLogs;

public sealed record MetricFilter : ILogFilter
{
    public required string FilterName { get; init; }
    public string FilterPattern
    {
        get;
        init => field = value ?? "";
    } = "";
    public IReadOnlyList<MetricTransformation> MetricTransformations
    {
        get;
        init => field = value ?? [];
    } = [];
    public string? LogGroupName { get; init; }
    public bool ApplyOnTransformedLogs { get; init; }
    public string? FieldSelectionCriteria { get; init; }
    public IReadOnlyList<string> EmitSystemFieldDimensions
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>Milliseconds since 1970.</summary>
    public long CreationTime { get; init; }
}
