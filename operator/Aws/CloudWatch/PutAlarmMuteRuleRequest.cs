using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.CloudWatch;

/// <summary>
/// Creates the mute rule or replaces its whole configuration. Tags are the exception: AWS applies them on create only. The
/// caller needs the right to the rule and to each alarm that it names.
/// </summary>
public sealed class PutAlarmMuteRuleRequest : AwsRequest
{
    public required string Name { get; init; }
    public string? Description { get; init; }
    public required Rule Rule { get; init; }
    public MuteTargets? MuteTargets { get; init; }
    public IReadOnlyList<Tag>? Tags { get; init; }

    /// <summary>Whole minutes.</summary>
    public DateTimeOffset? StartDate { get; init; }

    /// <summary>Whole minutes.</summary>
    public DateTimeOffset? ExpireDate { get; init; }
}
