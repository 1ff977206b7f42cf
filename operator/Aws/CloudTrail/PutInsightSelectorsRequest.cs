using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.CloudTrail;

/// <summary>Replaces all; an empty list switches them off.</summary>
public sealed class PutInsightSelectorsRequest : AwsRequest
{
    /// <summary>Name or ARN.</summary>
    public required string TrailName { get; init; }
    public required IReadOnlyList<InsightSelector> InsightSelectors { get; init; }
}
