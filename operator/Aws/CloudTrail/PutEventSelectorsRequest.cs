using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.CloudTrail;

/// <summary>Replaces all selectors, of both forms. One of the two lists.</summary>
public sealed class PutEventSelectorsRequest : AwsRequest
{
    /// <summary>Name or ARN.</summary>
    public required string TrailName { get; init; }
    public IReadOnlyList<EventSelector>? EventSelectors { get; init; }
    public IReadOnlyList<AdvancedEventSelector>? AdvancedEventSelectors { get; init; }
}
