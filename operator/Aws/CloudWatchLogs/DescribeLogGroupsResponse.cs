namespace SageMakerMonitorOperator.Aws.CloudWatchLogs;

public sealed record DescribeLogGroupsResponse
{
    public IReadOnlyList<LogGroup> LogGroups
    {
        get;
        init => field = value ?? [];
    } = [];
    public string? NextToken { get; init; }
}
