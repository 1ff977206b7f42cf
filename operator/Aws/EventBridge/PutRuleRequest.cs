using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.EventBridge;

/// <summary>Creates the rule, or replaces the one of this name: what is left out becomes empty.</summary>
public sealed class PutRuleRequest : AwsRequest
{
    public required string Name { get; init; }

    /// <summary>Name or ARN; the default bus when null.</summary>
    public string? EventBusName { get; init; }
    public string? EventPattern { get; init; }

    /// <summary>On the default bus only.</summary>
    public string? ScheduleExpression { get; init; }

    /// <summary>One of <see cref="RuleStates"/>; ENABLED when null.</summary>
    public string? State { get; init; }
    public string? Description { get; init; }
    public string? RoleArn { get; init; }

    /// <summary>Ignored when the rule is there already; TagResource changes them.</summary>
    public IReadOnlyList<Tag>? Tags { get; init; }
}
