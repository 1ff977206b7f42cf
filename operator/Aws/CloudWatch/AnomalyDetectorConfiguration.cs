namespace SageMakerMonitorOperator.Aws.CloudWatch;

public sealed record AnomalyDetectorConfiguration
{
    /// <summary>At most 10.</summary>
    public IReadOnlyList<Range>? ExcludedTimeRanges { get; init; }

    /// <summary>IANA name.</summary>
    public string? MetricTimezone { get; init; }
}
