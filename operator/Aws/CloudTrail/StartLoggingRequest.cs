using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.CloudTrail;

/// <summary>Comes to nothing for a trail that logs. Only in the trail's home Region.</summary>
public sealed class StartLoggingRequest : AwsRequest
{
    /// <summary>Name or ARN.</summary>
    public required string Name { get; init; }
}
