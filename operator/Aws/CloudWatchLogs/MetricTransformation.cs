namespace SageMakerMonitorOperator.Aws.CloudWatchLogs;

public sealed record MetricTransformation
{
    public required string MetricName { get; init; }
    public required string MetricNamespace { get; init; }

    /// <summary>A number, or a field of the pattern: <c>$latency</c>, <c>$.latency</c>.</summary>
    public required string MetricValue { get; init; }

    /// <summary>Published when no event matches; excludes dimensions.</summary>
    public double? DefaultValue { get; init; }

    /// <summary>Fields of the pattern by dimension, three at most.</summary>
    public IReadOnlyDictionary<string, string>? Dimensions { get; init; }

    /// <summary>None when null.</summary>
    public string? Unit { get; init; }
}
