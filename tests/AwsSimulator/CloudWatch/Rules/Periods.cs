namespace SageMakerMonitorOperator.AwsSimulator.CloudWatch.Rules;

/// <summary>Seconds that CloudWatch takes as periods (API reference: PutMetricAlarm, MetricDataQuery).</summary>
internal static class Periods
{
    public static bool IsAlarmPeriod(int seconds) => seconds is 10 or 20 or 30 || seconds % 60 == 0;

    public static bool IsHighResolution(int seconds) => seconds is 1 or 5 || IsAlarmPeriod(seconds);
}
