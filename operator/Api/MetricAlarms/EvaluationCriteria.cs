using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.MetricAlarms;

/// <summary>What is evaluated instead of a metric (EvaluationCriteria).</summary>
public sealed record EvaluationCriteria
{
    /// <summary>A PromQL query; every series that it returns is in breach.</summary>
    public required PromQLCriteria PromQLCriteria { get; init; }
}

/// <summary>A PromQL query and how long it must hold.</summary>
public sealed record PromQLCriteria
{
    /// <summary>The query; it returns the series that are in breach.</summary>
    [Length(1, 10000)]
    public required string Query { get; init; }

    /// <summary>Seconds that a series must be in breach before the alarm goes to ALARM, up to a day. Unset means 0.</summary>
    [RangeMinimum(0)]
    [RangeMaximum(86400)]
    public int? PendingPeriodSeconds { get; init; }

    /// <summary>Seconds without breach before the alarm goes back to OK, up to a day. Unset means 0.</summary>
    [RangeMinimum(0)]
    [RangeMaximum(86400)]
    public int? RecoveryPeriodSeconds { get; init; }
}
