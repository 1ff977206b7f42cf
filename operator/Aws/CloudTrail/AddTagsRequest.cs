using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.CloudTrail;

/// <summary>Other tags stay. Only in the trail's home Region.</summary>
public sealed class AddTagsRequest : AwsRequest
{
    /// <summary>The trail's ARN.</summary>
    public required string ResourceId { get; init; }
    public required IReadOnlyList<Tag> TagsList { get; init; }
}
