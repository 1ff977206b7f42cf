namespace SageMakerMonitorOperator.Aws.CloudWatchLogs;

public sealed record TestMetricFilterResponse
{
    /// <summary>The messages that match.</summary>
    public IReadOnlyList<MetricFilterMatchRecord> Matches
    {
        get;
        init => field = value ?? [];
    } = [];
}
