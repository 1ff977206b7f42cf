using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.CloudTrail;

/// <summary>Only in the trail's home Region.</summary>
public sealed class StopLoggingRequest : AwsRequest
{
    /// <summary>Name or ARN.</summary>
    public required string Name { get; init; }
}
