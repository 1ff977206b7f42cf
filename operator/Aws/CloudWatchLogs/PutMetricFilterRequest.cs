using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.CloudWatchLogs;

/// <summary>Creates the filter, or replaces the one of this name.</summary>
public sealed class PutMetricFilterRequest : AwsRequest
{
    public required string LogGroupName { get; init; }
    public required string FilterName { get; init; }

    /// <summary>Empty matches everything.</summary>
    public required string FilterPattern { get; init; }

    /// <summary>Exactly one.</summary>
    public required IReadOnlyList<MetricTransformation> MetricTransformations { get; init; }
    public bool? ApplyOnTransformedLogs { get; init; }
    public string? FieldSelectionCriteria { get; init; }
    public IReadOnlyList<string>? EmitSystemFieldDimensions { get; init; }
}
