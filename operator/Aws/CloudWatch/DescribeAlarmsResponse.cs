namespace SageMakerMonitorOperator.Aws.CloudWatch;

public sealed record DescribeAlarmsResponse
{
    public IReadOnlyList<MetricAlarm> MetricAlarms { get; init; } = [];
    public IReadOnlyList<CompositeAlarm> CompositeAlarms { get; init; } = [];
    public IReadOnlyList<LogAlarm> LogAlarms { get; init; } = [];
    public string? NextToken { get; init; }
}
