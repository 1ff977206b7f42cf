using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.EventBridge;

/// <summary>Adds tags and overwrites values; tags not named stay.</summary>
public sealed class TagResourceRequest : AwsRequest
{
    public required string ResourceARN { get; init; }
    public required IReadOnlyList<Tag> Tags { get; init; }
}
