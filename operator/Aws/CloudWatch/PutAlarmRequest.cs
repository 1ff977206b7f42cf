using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.CloudWatch;

/// <summary>
/// What creates an alarm of any type, or replaces its whole configuration: what is not given returns to AWS's default. Tags
/// are the exception: AWS applies them on create only.
/// </summary>
public abstract class PutAlarmRequest : AwsRequest
{
    public required string AlarmName { get; init; }
    public string? AlarmDescription { get; init; }
    public bool? ActionsEnabled { get; init; }
    public IReadOnlyList<string>? OKActions { get; init; }
    public IReadOnlyList<string>? AlarmActions { get; init; }
    public IReadOnlyList<string>? InsufficientDataActions { get; init; }
    public IReadOnlyList<Tag>? Tags { get; init; }
}
