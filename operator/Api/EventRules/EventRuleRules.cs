using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.EventRules;

/// <summary>What PutRule demands across fields (AWS API reference, PutRule).</summary>
internal static class EventRuleRules
{
    private const string AllManagementEvents = "ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS";

    private const string HasPattern = "has(self.eventPattern) || has(self.eventPatternJson) || has(self.preset)";

    public static IReadOnlyList<ValidationRule<EventRuleSpec>> All { get; } =
    [
        .. AwsResourceRules.Tags<EventRuleSpec>(),
        new(
            "event-rule-pattern-or-schedule",
            $"{HasPattern} || has(self.scheduleExpression)",
            "one of `eventPattern`, `eventPatternJson`, `preset` and `scheduleExpression` must be set",
            spec => CountPatterns(spec) > 0 || spec.ScheduleExpression is not null
        ),
        new(
            "event-rule-one-pattern",
            "[has(self.eventPattern), has(self.eventPatternJson), has(self.preset)].filter(x, x).size() <= 1",
            "at most one of `eventPattern`, `eventPatternJson` and `preset` may be set",
            spec => CountPatterns(spec) <= 1
        ),
        new(
            "event-rule-schedule-bus",
            "!has(self.scheduleExpression) || !has(self.eventBusName) || self.eventBusName == 'default'"
                + " || self.eventBusName.endsWith(':event-bus/default')",
            "`scheduleExpression` may be set on the default event bus only",
            spec => spec.ScheduleExpression is null || EventBus.NameOf(spec.EventBusName) == EventBus.Default
        ),
        new(
            "event-rule-state-schedule",
            $"!has(self.state) || self.state != '{AllManagementEvents}' || !has(self.scheduleExpression)",
            $"`state` {AllManagementEvents} may not be set with `scheduleExpression`",
            spec => spec.State != AllManagementEvents || spec.ScheduleExpression is null
        ),
        new(
            "event-rule-state-bus",
            $"!has(self.state) || self.state != '{AllManagementEvents}' || !has(self.eventBusName)"
                + " || !(self.eventBusName.startsWith('aws.partner/') || self.eventBusName.contains(':event-bus/aws.partner/'))",
            $"`state` {AllManagementEvents} may not be set on a partner event bus",
            spec => spec.State != AllManagementEvents || !EventBus.IsPartners(EventBus.NameOf(spec.EventBusName))
        ),
        new(
            "event-rule-test-events",
            $"!has(self.testEvents) || {HasPattern}",
            "`testEvents` may not be set without `eventPattern`, `eventPatternJson` or `preset`",
            spec => spec.TestEvents is null || CountPatterns(spec) > 0
        ),
    ];

    public static IReadOnlyList<TransitionRule<EventRuleSpec>> Transitions { get; } =
    [
        AwsResourceRules.RegionImmutable<EventRuleSpec>(),
        AwsResourceRules.NameImmutable<EventRuleSpec>(spec => spec.Name),
        new(
            "event-rule-bus-immutable",
            $"{BusOf("self")} == {BusOf("oldSelf")}",
            "`eventBusName` must not change to another event bus; create another object instead",
            (old, now) => EventBus.NameOf(old.EventBusName) == EventBus.NameOf(now.EventBusName)
        ),
    ];

    private static int CountPatterns(EventRuleSpec spec) =>
        new[] { spec.EventPattern is not null, spec.EventPatternJson is not null, spec.Preset is not null }.Count(set =>
            set
        );

    private static string BusOf(string spec) =>
        $"(!has({spec}.eventBusName) ? 'default' : !{spec}.eventBusName.startsWith('arn:') ? {spec}.eventBusName"
        + $" : {spec}.eventBusName.substring({spec}.eventBusName.indexOf(':event-bus/') + 11))";
}
