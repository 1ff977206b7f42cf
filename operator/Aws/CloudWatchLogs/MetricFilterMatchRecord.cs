namespace SageMakerMonitorOperator.Aws.CloudWatchLogs;

public sealed record MetricFilterMatchRecord
{
    /// <summary>The message's place in the request, from 1.</summary>
    public long EventNumber { get; init; }
    public string? EventMessage { get; init; }

    /// <summary>The fields of the pattern.</summary>
    public IReadOnlyDictionary<string, string>? ExtractedValues { get; init; }
}
