namespace SageMakerMonitorOperator.Aws.CloudWatch;

/// <summary>An alarm on metrics.</summary>
public sealed record MetricAlarm : Alarm
{
    /// <summary>PARTIAL_DATA, EVALUATION_ERROR or EVALUATION_FAILURE; null when all is well.</summary>
    public string? EvaluationState { get; init; }
    public string? MetricName { get; init; }
    public string? Namespace { get; init; }
    public string? Statistic { get; init; }
    public string? ExtendedStatistic { get; init; }
    public IReadOnlyList<Dimension> Dimensions
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>Seconds.</summary>
    public int? Period { get; init; }
    public string? Unit { get; init; }
    public int? EvaluationPeriods { get; init; }
    public int? DatapointsToAlarm { get; init; }
    public double? Threshold { get; init; }
    public string? ComparisonOperator { get; init; }
    public string? TreatMissingData { get; init; }
    public string? EvaluateLowSampleCountPercentile { get; init; }
    public IReadOnlyList<MetricDataQuery> Metrics
    {
        get;
        init => field = value ?? [];
    } = [];
    public string? ThresholdMetricId { get; init; }
    public EvaluationWindow? EvaluationWindow { get; init; }
    public EvaluationCriteria? EvaluationCriteria { get; init; }

    /// <summary>Seconds.</summary>
    public int? EvaluationInterval { get; init; }
}
