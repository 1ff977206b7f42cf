namespace SageMakerMonitorOperator.Aws.CloudWatch;

/// <summary>A metric or an expression over the others; exactly one of <see cref="MetricStat"/> and <see cref="Expression"/>.</summary>
public sealed record MetricDataQuery
{
    public required string Id { get; init; }
    public MetricStat? MetricStat { get; init; }
    public string? Expression { get; init; }
    public string? Label { get; init; }
    public bool? ReturnData { get; init; }

    /// <summary>Seconds.</summary>
    public int? Period { get; init; }
    public string? AccountId { get; init; }
}
