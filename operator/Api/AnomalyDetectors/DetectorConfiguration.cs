using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.AnomalyDetectors;

/// <summary>How the model is trained (AnomalyDetectorConfiguration).</summary>
public sealed record DetectorConfiguration
{
    /// <summary>Times that the model must not learn from, such as outages and deployments; at most 10.</summary>
    [Items(MaxItems = 10)]
    public IReadOnlyList<ExcludedTimeRange>? ExcludedTimeRanges { get; init; }

    /// <summary>The time zone of the metric's ups and downs, such as Europe/Berlin, so that the model follows daylight saving time. Unset means UTC.</summary>
    [Length(1, 50)]
    [Pattern("^[A-Za-z0-9_+:/-]+$")]
    public string? MetricTimezone { get; init; }
}

/// <summary>A time that the model must not learn from (Range).</summary>
public sealed record ExcludedTimeRange : IValidated<ExcludedTimeRange>
{
    /// <summary>Its beginning, to the second, such as 2026-04-15T08:00:00Z.</summary>
    [Length(20, 32)]
    [Pattern(TimeForm.Pattern)]
    public required DateTimeOffset StartTime { get; init; }

    /// <summary>Its end, to the second, such as 2026-04-15T10:00:00Z.</summary>
    [Length(20, 32)]
    [Pattern(TimeForm.Pattern)]
    public required DateTimeOffset EndTime { get; init; }

    public static IReadOnlyList<ValidationRule<ExcludedTimeRange>> Rules { get; } =
    [
        new(
            "range-order",
            "self.endTime - self.startTime >= duration('1s')",
            "`endTime` must be at least a second after `startTime`",
            range => range.EndTime - range.StartTime >= TimeSpan.FromSeconds(1)
        ),
    ];
}

/// <summary>What CloudWatch should know of the metric (MetricCharacteristics).</summary>
public sealed record MetricCharacteristics
{
    /// <summary>True where the metric has spikes at regular times that are no anomalies, such as a nightly job. Unset means false.</summary>
    public bool? PeriodicSpikes { get; init; }
}
