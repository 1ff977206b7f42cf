using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.CloudWatch;

/// <summary>
/// Creates the composite alarm or replaces its whole configuration: what is not given returns to AWS's default. Tags are
/// the exception: AWS applies them on create only.
/// </summary>
public sealed class PutCompositeAlarmRequest : AwsRequest
{
    public required string AlarmName { get; init; }
    public string? AlarmDescription { get; init; }
    public bool? ActionsEnabled { get; init; }
    public IReadOnlyList<string>? OKActions { get; init; }
    public IReadOnlyList<string>? AlarmActions { get; init; }
    public IReadOnlyList<string>? InsufficientDataActions { get; init; }

    /// <summary>At most 10240 characters, 100 alarms and 500 elements; every alarm that it names must exist.</summary>
    public required string AlarmRule { get; init; }

    /// <summary>Name or ARN of an alarm, with both periods.</summary>
    public string? ActionsSuppressor { get; init; }

    /// <summary>Seconds.</summary>
    public int? ActionsSuppressorWaitPeriod { get; init; }

    /// <summary>Seconds.</summary>
    public int? ActionsSuppressorExtensionPeriod { get; init; }
    public IReadOnlyList<Tag>? Tags { get; init; }
}
