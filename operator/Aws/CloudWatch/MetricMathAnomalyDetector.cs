namespace SageMakerMonitorOperator.Aws.CloudWatch;

public sealed record MetricMathAnomalyDetector
{
    public IReadOnlyList<MetricDataQuery>? MetricDataQueries { get; init; }
}
