namespace SageMakerMonitorOperator.Aws.CloudWatch;

public sealed record DescribeAlarmsResponse
{
    public IReadOnlyList<MetricAlarm> MetricAlarms
    {
        get;
        init => field = value ?? [];
    } = [];
    public IReadOnlyList<CompositeAlarm> CompositeAlarms
    {
        get;
        init => field = value ?? [];
    } = [];
    public IReadOnlyList<LogAlarm> LogAlarms
    {
        get;
        init => field = value ?? [];
    } = [];
    public string? NextToken { get; init; }
}
