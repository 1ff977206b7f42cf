namespace SageMakerMonitorOperator.Aws.CloudWatch;

public sealed record MetricStat
{
    public required Metric Metric { get; init; }

    /// <summary>Seconds.</summary>
    public int Period { get; init; }
    public required string Stat { get; init; }
    public string? Unit { get; init; }
}
