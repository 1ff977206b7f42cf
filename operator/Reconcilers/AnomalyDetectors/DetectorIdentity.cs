using SageMakerMonitorOperator.Api.AnomalyDetectors;
using SageMakerMonitorOperator.Aws.CloudWatch;
using SageMakerMonitorOperator.Reconcilers.CloudWatch;
using AwsDetector = SageMakerMonitorOperator.Aws.CloudWatch.AnomalyDetector;

namespace SageMakerMonitorOperator.Reconcilers.AnomalyDetectors;

/// <summary>What a detector watches, in AWS's words: that is how AWS finds it. One of the two.</summary>
internal sealed record DetectorIdentity(SingleMetricAnomalyDetector? Single, MetricMathAnomalyDetector? Math)
{
    public static DetectorIdentity Of(AnomalyDetectorSpec spec) =>
        new(
            spec.SingleMetric is { } metric ? Of(metric) : null,
            spec.MetricMath is { } math
                ? new MetricMathAnomalyDetector
                {
                    MetricDataQueries =
                    [
                        .. math.MetricDataQueries.Select(query =>
                            MetricRequests.Query(query, returnsUnlessTold: false)
                        ),
                    ],
                }
                : null
        );

    public static DetectorIdentity Of(AwsDetector detector) =>
        new(
            detector.MetricMathAnomalyDetector is null
                ? detector.SingleMetricAnomalyDetector ?? Deprecated(detector)
                : null,
            detector.MetricMathAnomalyDetector
        );

    private static SingleMetricAnomalyDetector Of(SingleMetric metric) =>
        new()
        {
            AccountId = metric.AccountId,
            Namespace = metric.Namespace,
            MetricName = metric.MetricName,
            Dimensions = MetricRequests.Dimensions(metric.Dimensions),
            Stat = metric.Stat,
        };

    // The form before there was metric math, which AWS still answers.
    private static SingleMetricAnomalyDetector Deprecated(AwsDetector detector) =>
        new()
        {
            Namespace = detector.Namespace,
            MetricName = detector.MetricName,
            Dimensions = detector.Dimensions,
            Stat = detector.Stat,
        };
}
