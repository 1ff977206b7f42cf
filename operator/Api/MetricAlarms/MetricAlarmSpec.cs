using SageMakerMonitorOperator.Api.Alarms;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.MetricAlarms;

/// <summary>
/// The alarm as it shall be. Exactly one of metricName, metrics and evaluationCriteria says what is watched. Unset
/// fields mean AWS's documented defaults, which are enforced too.
/// </summary>
public sealed record MetricAlarmSpec : AlarmSpec, IValidated<MetricAlarmSpec>
{
    /// <summary>The namespace of metricName, such as AWS/SageMaker.</summary>
    [Length(1, 255)]
    [Pattern("^[^:].*$")]
    public string? Namespace { get; init; }

    /// <summary>The metric that is watched, such as Invocation5XXErrors.</summary>
    [Length(1, 255)]
    public string? MetricName { get; init; }

    /// <summary>The dimensions of metricName, such as EndpointName and VariantName.</summary>
    [Items(MaxItems = 30)]
    [ItemLength(1, 1024, Pattern = DimensionRules.ValuePattern)]
    [AtomicMap]
    public IReadOnlyDictionary<string, string>? Dimensions { get; init; }

    /// <summary>The statistic of metricName: SampleCount, Average, Sum, Minimum or Maximum.</summary>
    [AllowedValues("SampleCount", "Average", "Sum", "Minimum", "Maximum")]
    public string? Statistic { get; init; }

    /// <summary>An extended statistic of metricName instead, such as p99, tm90 or TM(10%:90%).</summary>
    [Length(1, 50)]
    [Pattern("^(" + Statistics.ExtendedPattern + ")$")]
    public string? ExtendedStatistic { get; init; }

    /// <summary>Seconds per data point of metricName: 10, 20, 30 or a multiple of 60.</summary>
    [RangeMinimum(10)]
    [RangeMaximum(604800)]
    public int? PeriodSeconds { get; init; }

    /// <summary>Only data points of this unit. AWS recommends to leave it out: a wrong unit finds no data.</summary>
    [StandardUnit]
    public string? Unit { get; init; }

    /// <summary>Metric math: up to 10 metrics and 10 expressions, of which exactly one has returnData true (besides the band that thresholdMetricId names).</summary>
    [Items(MinItems = 1, MaxItems = 20)]
    [ListMap("id")]
    public IReadOnlyList<MetricDataQuery>? Metrics { get; init; }

    /// <summary>A PromQL query instead of a metric.</summary>
    public EvaluationCriteria? EvaluationCriteria { get; init; }

    /// <summary>Seconds between evaluations of evaluationCriteria, 10 to 3600: 10, 20, 30 or a multiple of 60.</summary>
    [RangeMinimum(10)]
    [RangeMaximum(3600)]
    public int? EvaluationIntervalSeconds { get; init; }

    /// <summary>How the periods lie in time. Unset means sliding.</summary>
    public EvaluationWindow? EvaluationWindow { get; init; }

    /// <summary>How many of the latest periods are looked at.</summary>
    [RangeMinimum(1)]
    [RangeMaximum(60480)]
    public int? EvaluationPeriods { get; init; }

    /// <summary>How many of those periods must be in breach, M out of N. Unset means all.</summary>
    [RangeMinimum(1)]
    [RangeMaximum(60480)]
    public int? DatapointsToAlarm { get; init; }

    /// <summary>The value that the statistic or the result is compared with.</summary>
    public double? Threshold { get; init; }

    /// <summary>For anomaly detection: the id of the ANOMALY_DETECTION_BAND expression in metrics that takes the threshold's place.</summary>
    [Length(1, 255)]
    [Pattern("^[a-z][A-Za-z0-9_]*$")]
    public string? ThresholdMetricId { get; init; }

    /// <summary>How the value is compared. The three operators with Lower or Upper are for anomaly detection.</summary>
    [AllowedValues(
        "GreaterThanOrEqualToThreshold",
        "GreaterThanThreshold",
        "LessThanThreshold",
        "LessThanOrEqualToThreshold",
        "LessThanLowerOrGreaterThanUpperThreshold",
        "LessThanLowerThreshold",
        "GreaterThanUpperThreshold"
    )]
    public string? ComparisonOperator { get; init; }

    /// <summary>What a period without data means: missing (the default), notBreaching, breaching or ignore.</summary>
    [AllowedValues("missing", "notBreaching", "breaching", "ignore")]
    public string? TreatMissingData { get; init; }

    /// <summary>For percentiles: ignore keeps the state while there are too few samples to be sure; evaluate (the default) always evaluates.</summary>
    [AllowedValues("evaluate", "ignore")]
    public string? EvaluateLowSampleCountPercentile { get; init; }

    public static IReadOnlyList<ValidationRule<MetricAlarmSpec>> Rules { get; } =
    [
        .. AwsResourceRules.Tags<MetricAlarmSpec>(),
        AlarmRules.ActionRegion<MetricAlarmSpec>(),
        .. MetricAlarmRules.Source,
        .. MetricAlarmRules.Evaluation,
    ];

    public static IReadOnlyList<TransitionRule<MetricAlarmSpec>> Transitions { get; } =
    [
        AwsResourceRules.RegionImmutable<MetricAlarmSpec>(),
        AwsResourceRules.NameImmutable<MetricAlarmSpec>(spec => spec.Name),
    ];
}
