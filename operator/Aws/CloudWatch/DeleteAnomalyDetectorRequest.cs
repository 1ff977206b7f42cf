using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.CloudWatch;

/// <summary>By what the detector watches, exactly: there is no name.</summary>
public sealed class DeleteAnomalyDetectorRequest : AwsRequest
{
    public SingleMetricAnomalyDetector? SingleMetricAnomalyDetector { get; init; }
    public MetricMathAnomalyDetector? MetricMathAnomalyDetector { get; init; }
}
