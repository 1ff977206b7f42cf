using System.Text.Json;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.EventRules;

/// <summary>
/// The rule as it shall be. One of eventPattern, eventPatternJson and preset says which events it is about, or
/// scheduleExpression when it runs, or both. Unset fields mean AWS's documented defaults, which are enforced too. Targets
/// that others added to the rule stay.
/// </summary>
public sealed record EventRuleSpec : TaggedSpec, IValidated<EventRuleSpec>
{
    /// <summary>What no pattern is longer than, white space not counted. The quota of an account is 2048, until AWS raises it.</summary>
    public const int LongestPattern = 4096;

    /// <summary>The rule's name on AWS, unique on its event bus: 1 to 64 letters, digits, and . - _. Unset means namespace_name of this object, and must be set where that is longer. Immutable.</summary>
    [Length(1, EventRule.LongestName)]
    [Pattern("^[0-9A-Za-z_.-]+$")]
    public string? Name { get; init; }

    /// <summary>The event bus that the rule is on: its name, or its ARN in the same account and Region. It must exist. Unset means default, where the events of AWS services are. Immutable.</summary>
    [Length(1, 1600)]
    [Pattern("^(arn:[a-z0-9-]+:events:[a-z0-9-]+:[0-9]{12}:event-bus/)?[/._A-Za-z0-9-]{1,256}$")]
    public string? EventBusName { get; init; }

    /// <summary>Which events, in EventBridge's own form ({"source": ["aws.sagemaker"], "detail": {"TrainingJobStatus": ["Failed"]}}). At most 4096 characters as JSON without white space; 2048 unless AWS raised your quota.</summary>
    [AtomicMap]
    public JsonElement? EventPattern { get; init; }

    /// <summary>The same as eventPattern, as a JSON text; white space in it does not count and is not sent.</summary>
    [Length(2, 32768)]
    [Pattern(EventPatterns.JsonObject)]
    public string? EventPatternJson { get; init; }

    /// <summary>The pattern for a type of events, by a name. status.rule.eventPattern shows what it says.</summary>
    public EventPreset? Preset { get; init; }

    /// <summary>When the rule runs, in UTC, with a pattern or instead of one: cron(minutes hours day-of-month month day-of-week year) or rate(value unit), such as cron(0 8 ? * MON-FRI *) or rate(5 minutes). On the default bus only.</summary>
    [Length(1, 256)]
    [Pattern(EventPatterns.Schedule)]
    public string? ScheduleExpression { get; init; }

    /// <summary>ENABLED (the default), DISABLED, or ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS, which matches the events of read-only calls that CloudTrail logs too, and goes with no schedule and no partner event bus.</summary>
    [AllowedValues("ENABLED", "DISABLED", "ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS")]
    public string? State { get; init; }

    /// <summary>What the rule is for; at most 512 characters.</summary>
    [Length(0, 512)]
    public string? Description { get; init; }

    /// <summary>The role that EventBridge takes on for targets that have none of their own.</summary>
    [Length(1, 1600)]
    [Pattern(EventPatterns.Role)]
    public string? RoleArn { get; init; }

    /// <summary>Where the events are sent, by their ids. An AWS account allows five targets a rule, those of others included, until AWS raises that quota.</summary>
    [Items(MaxItems = 100)]
    [ListMap("id")]
    public IReadOnlyList<EventTarget>? Targets { get; init; }

    /// <summary>Events to try the pattern on (TestEventPattern) before the rule is put. When one does not come out as it says, nothing is written.</summary>
    [Items(MaxItems = 20)]
    [ListMap("name")]
    public IReadOnlyList<TestEvent>? TestEvents { get; init; }

    public static IReadOnlyList<ValidationRule<EventRuleSpec>> Rules => EventRuleRules.All;

    public static IReadOnlyList<TransitionRule<EventRuleSpec>> Transitions => EventRuleRules.Transitions;
}
