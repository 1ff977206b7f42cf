using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.CloudTrail;

/// <summary>Only in the trail's home Region.</summary>
public sealed class RemoveTagsRequest : AwsRequest
{
    /// <summary>The trail's ARN.</summary>
    public required string ResourceId { get; init; }

    /// <summary>Their keys count, not their values.</summary>
    public required IReadOnlyList<Tag> TagsList { get; init; }
}
