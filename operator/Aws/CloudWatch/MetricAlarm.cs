namespace SageMakerMonitorOperator.Aws.CloudWatch;

/// <summary>An alarm as AWS describes it; what AWS leaves out is null or empty.</summary>
public sealed record MetricAlarm
{
    public required string AlarmName { get; init; }
    public string? AlarmArn { get; init; }
    public string? AlarmDescription { get; init; }
    public DateTimeOffset? AlarmConfigurationUpdatedTimestamp { get; init; }
    public bool? ActionsEnabled { get; init; }
    public IReadOnlyList<string> OKActions
    {
        get;
        init => field = value ?? [];
    } = [];
    public IReadOnlyList<string> AlarmActions
    {
        get;
        init => field = value ?? [];
    } = [];
    public IReadOnlyList<string> InsufficientDataActions
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>OK, ALARM or INSUFFICIENT_DATA.</summary>
    public string? StateValue { get; init; }
    public string? StateReason { get; init; }
    public string? StateReasonData { get; init; }

    /// <summary>Also moves when only the reason changes; <see cref="StateTransitionedTimestamp"/> does not.</summary>
    public DateTimeOffset? StateUpdatedTimestamp { get; init; }
    public DateTimeOffset? StateTransitionedTimestamp { get; init; }

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
