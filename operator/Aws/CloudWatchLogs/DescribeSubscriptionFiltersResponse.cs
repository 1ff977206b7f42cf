namespace SageMakerMonitorOperator.Aws.CloudWatchLogs;

public sealed record DescribeSubscriptionFiltersResponse
{
    public IReadOnlyList<SubscriptionFilter> SubscriptionFilters
    {
        get;
        init => field = value ?? [];
    } = [];
    public string? NextToken { get; init; }
}
