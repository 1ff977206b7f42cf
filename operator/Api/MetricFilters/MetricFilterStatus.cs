using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.MetricFilters;

/// <summary>What is known of the filter.</summary>
public sealed record MetricFilterStatus : AwsResourceStatus
{
    /// <summary>How the patternTests of the spec ended last; absent where there are none.</summary>
    public PatternTestState? PatternTests { get; init; }
}

/// <summary>The end of a test of the filter pattern that let the filter be put.</summary>
public sealed record PatternTestState
{
    public const string Passed = "Passed";
    public const string NotTested = "NotTested";

    /// <summary>Passed, or NotTested where the endpoint has no TestMetricFilter.</summary>
    [Length(1, 32)]
    public required string Result { get; init; }

    /// <summary>How many samples there were.</summary>
    [RangeMinimum(0)]
    public required int Count { get; init; }

    /// <summary>Of the pattern and the samples (SHA-256): they are tested again when it changes, and before every put.</summary>
    [Length(1, 128)]
    public required string Hash { get; init; }
}
