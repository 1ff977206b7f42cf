namespace SageMakerMonitorOperator.Aws.CloudWatchLogs;

public sealed record DescribeMetricFiltersResponse
{
    public IReadOnlyList<MetricFilter> MetricFilters
    {
        get;
        init => field = value ?? [];
    } = [];
    public string? NextToken { get; init; }
}
