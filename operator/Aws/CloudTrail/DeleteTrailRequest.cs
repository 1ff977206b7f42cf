using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.CloudTrail;

/// <summary>Leaves the bucket, and what is in it. Only in the trail's home Region.</summary>
public sealed class DeleteTrailRequest : AwsRequest
{
    /// <summary>Name or ARN.</summary>
    public required string Name { get; init; }
}
