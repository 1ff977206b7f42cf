namespace SageMakerMonitorOperator.AwsSimulator.CloudWatch;

/// <summary>As DescribeAlarms' AlarmTypes spells them. All types share one space of names.</summary>
internal enum AlarmType
{
    MetricAlarm,
    CompositeAlarm,
    LogAlarm,
}
