using SageMakerMonitorOperator.Aws.CloudWatch;

namespace SageMakerMonitorOperator.Integration.CompositeAlarms;

/// <summary>A metric alarm that somebody else keeps on AWS.</summary>
internal static class StrangersAlarm
{
    public static PutMetricAlarmRequest Named(string name) =>
        new()
        {
            AlarmName = name,
            Namespace = "AWS/SageMaker",
            MetricName = "Invocations",
            Statistic = "Sum",
            Period = 300,
            EvaluationPeriods = 1,
            ComparisonOperator = "LessThanThreshold",
            Threshold = 7,
        };
}
