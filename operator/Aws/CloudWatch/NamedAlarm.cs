namespace SageMakerMonitorOperator.Aws.CloudWatch;

/// <summary>The alarm that holds a name: exactly one of the three.</summary>
public sealed record NamedAlarm
{
    public MetricAlarm? Metric { get; init; }
    public CompositeAlarm? Composite { get; init; }
    public LogAlarm? Log { get; init; }

    /// <summary>One of <see cref="AlarmTypes"/>.</summary>
    public string Type =>
        Metric is not null ? AlarmTypes.MetricAlarm
        : Composite is not null ? AlarmTypes.CompositeAlarm
        : AlarmTypes.LogAlarm;
}
