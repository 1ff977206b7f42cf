namespace SageMakerMonitorOperator.Aws.CloudWatch;

public sealed record MetricStat
{
    public Metric? Metric { get; init; }

    /// <summary>Seconds.</summary>
    public int Period { get; init; }
    public string? Stat { get; init; }
    public string? Unit { get; init; }
}
