using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.CloudTrail;

public sealed class GetTrailRequest : AwsRequest
{
    /// <summary>Name or ARN.</summary>
    public required string Name { get; init; }
}
