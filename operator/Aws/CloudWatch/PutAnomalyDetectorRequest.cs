using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.CloudWatch;

/// <summary>Creates the detector of this metric or expression, or replaces its configuration.</summary>
public sealed class PutAnomalyDetectorRequest : AwsRequest
{
    /// <summary>Either this or <see cref="MetricMathAnomalyDetector"/>.</summary>
    public SingleMetricAnomalyDetector? SingleMetricAnomalyDetector { get; init; }
    public MetricMathAnomalyDetector? MetricMathAnomalyDetector { get; init; }
    public AnomalyDetectorConfiguration? Configuration { get; init; }
    public MetricCharacteristics? MetricCharacteristics { get; init; }
}
