using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.CloudTrail;

public sealed class GetTrailStatusRequest : AwsRequest
{
    /// <summary>Name or ARN.</summary>
    public required string Name { get; init; }
}
