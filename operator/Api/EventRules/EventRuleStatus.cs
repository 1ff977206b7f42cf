using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.EventRules;

/// <summary>What is known of the rule.</summary>
public sealed record EventRuleStatus : AwsResourceStatus
{
    /// <summary>The rule, as EventBridge has it.</summary>
    public EventRuleState? Rule { get; init; }
}

/// <summary>A rule on AWS.</summary>
public sealed record EventRuleState
{
    /// <summary>ENABLED, DISABLED or ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS.</summary>
    [Length(0, 64)]
    public string? State { get; init; }

    /// <summary>The event bus that the rule is on.</summary>
    [Length(0, 256)]
    public string? EventBusName { get; init; }

    /// <summary>The pattern that the rule has: what a preset has come to.</summary>
    [Length(0, 4096)]
    public string? EventPattern { get; init; }

    /// <summary>How many targets the rule has, those of others included.</summary>
    [RangeMinimum(0)]
    public int? Targets { get; init; }

    /// <summary>Ids of the targets that others added, and that are left alone; at most 20 of them.</summary>
    [Items(MaxItems = 20)]
    [ItemLength(0, 64)]
    public IReadOnlyList<string>? ForeignTargets { get; init; }
}
