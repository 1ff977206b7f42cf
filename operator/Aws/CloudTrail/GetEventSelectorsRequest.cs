using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.CloudTrail;

public sealed class GetEventSelectorsRequest : AwsRequest
{
    /// <summary>Name or ARN.</summary>
    public required string TrailName { get; init; }
}
