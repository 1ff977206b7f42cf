using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.CloudWatch;

/// <summary>
/// Creates the alarm or replaces its whole configuration: what is not given returns to AWS's default. Tags are the
/// exception: AWS applies them on create only.
/// </summary>
public sealed class PutMetricAlarmRequest : AwsRequest
{
    public required string AlarmName { get; init; }
    public string? AlarmDescription { get; init; }
    public bool? ActionsEnabled { get; init; }
    public IReadOnlyList<string>? OKActions { get; init; }
    public IReadOnlyList<string>? AlarmActions { get; init; }
    public IReadOnlyList<string>? InsufficientDataActions { get; init; }
    public string? MetricName { get; init; }
    public string? Namespace { get; init; }
    public string? Statistic { get; init; }
    public string? ExtendedStatistic { get; init; }
    public IReadOnlyList<Dimension>? Dimensions { get; init; }

    /// <summary>Seconds.</summary>
    public int? Period { get; init; }
    public string? Unit { get; init; }
    public int? EvaluationPeriods { get; init; }
    public int? DatapointsToAlarm { get; init; }
    public double? Threshold { get; init; }
    public string? ComparisonOperator { get; init; }
    public string? TreatMissingData { get; init; }
    public string? EvaluateLowSampleCountPercentile { get; init; }
    public IReadOnlyList<MetricDataQuery>? Metrics { get; init; }
    public IReadOnlyList<Tag>? Tags { get; init; }
    public string? ThresholdMetricId { get; init; }
    public EvaluationWindow? EvaluationWindow { get; init; }
    public EvaluationCriteria? EvaluationCriteria { get; init; }

    /// <summary>Seconds; with <see cref="EvaluationCriteria"/> only.</summary>
    public int? EvaluationInterval { get; init; }
}
