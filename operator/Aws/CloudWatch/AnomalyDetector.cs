namespace SageMakerMonitorOperator.Aws.CloudWatch;

/// <summary>A detector as AWS describes it. The members of <see cref="SingleMetricAnomalyDetector"/> also stand here, deprecated.</summary>
public sealed record AnomalyDetector
{
    /// <summary>Newer than the operation: stand-ins leave it out.</summary>
    public string? AnomalyDetectorId { get; init; }
    public string? Namespace { get; init; }
    public string? MetricName { get; init; }
    public IReadOnlyList<Dimension>? Dimensions { get; init; }
    public string? Stat { get; init; }
    public SingleMetricAnomalyDetector? SingleMetricAnomalyDetector { get; init; }
    public MetricMathAnomalyDetector? MetricMathAnomalyDetector { get; init; }
    public AnomalyDetectorConfiguration? Configuration { get; init; }
    public MetricCharacteristics? MetricCharacteristics { get; init; }

    /// <summary>PENDING_TRAINING, TRAINED_INSUFFICIENT_DATA or TRAINED.</summary>
    public string? StateValue { get; init; }
}
