namespace SageMakerMonitorOperator.Aws.CloudWatch;

public sealed record SingleMetricAnomalyDetector
{
    /// <summary>Of the metric; absent means the caller's own.</summary>
    public string? AccountId { get; init; }
    public string? Namespace { get; init; }
    public string? MetricName { get; init; }
    public IReadOnlyList<Dimension>? Dimensions { get; init; }
    public string? Stat { get; init; }
}
