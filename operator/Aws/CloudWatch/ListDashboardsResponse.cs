namespace SageMakerMonitorOperator.Aws.CloudWatch;

/// <summary>Up to 1,000 dashboards a page.</summary>
public sealed record ListDashboardsResponse
{
    public IReadOnlyList<DashboardEntry> DashboardEntries
    {
        get;
        init => field = value ?? [];
    } = [];
    public string? NextToken { get; init; }
}
