namespace SageMakerMonitorOperator.Aws.CloudWatch;

public static class AnomalyDetectorTypes
{
    public const string SingleMetric = "SINGLE_METRIC";
    public const string MetricMath = "METRIC_MATH";

    public static IReadOnlyList<string> All { get; } = [SingleMetric, MetricMath];
}
