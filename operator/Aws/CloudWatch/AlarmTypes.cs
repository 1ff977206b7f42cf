namespace SageMakerMonitorOperator.Aws.CloudWatch;

public static class AlarmTypes
{
    public const string MetricAlarm = "MetricAlarm";
    public const string CompositeAlarm = "CompositeAlarm";
    public const string LogAlarm = "LogAlarm";

    /// <summary>One namespace of names: an alarm of any type may hold the name one wants.</summary>
    public static IReadOnlyList<string> All { get; } = [MetricAlarm, CompositeAlarm, LogAlarm];
}
