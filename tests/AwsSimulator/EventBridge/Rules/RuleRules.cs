using SageMakerMonitorOperator.AwsSimulator.EventBridge.Patterns;
using SageMakerMonitorOperator.AwsSimulator.Protocol;
using static SageMakerMonitorOperator.AwsSimulator.EventBridge.EventBridgeErrors;

namespace SageMakerMonitorOperator.AwsSimulator.EventBridge.Rules;

/// <summary>What PutRule demands beyond its shape (its page of the API reference).</summary>
internal static class RuleRules
{
    public const string AllManagementEvents = "ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS";

    public static void Check(RuleStore store, AwsRequest request, string bus)
    {
        var pattern = request.Text("EventPattern");
        var schedule = request.Text("ScheduleExpression");
        Expect(
            pattern is not null || schedule is not null,
            "Parameter(s) EventPattern or ScheduleExpression must be specified."
        );
        CheckSchedule(schedule, bus);
        CheckState(request.Text("State"), schedule, bus);
        CheckPattern(pattern, store.MostPatternCharacters);
        CheckRole(store, request.Text("RoleArn"));
    }

    private static void CheckSchedule(string? schedule, string bus)
    {
        Expect(
            schedule is null || bus == EventBus.Default,
            "ScheduleExpression is supported only on the default event bus."
        );
        Expect(schedule is null || ScheduleExpression.IsValid(schedule), "Parameter ScheduleExpression is not valid.");
    }

    // "does not apply to rules that have a schedule expression", nor to buses of partners.
    private static void CheckState(string? state, string? schedule, string bus) =>
        Expect(
            state != AllManagementEvents || (schedule is null && !EventBus.IsPartners(bus)),
            $"State {AllManagementEvents} is not supported for rules with a ScheduleExpression or of partner event buses."
        );

    private static void CheckPattern(string? pattern, int most)
    {
        if (pattern is null)
        {
            return;
        }

        if (pattern.Length > most)
        {
            throw LimitExceeded();
        }

        EventPattern.Parse(pattern);
    }

    private static void CheckRole(RuleStore store, string? role) =>
        Expect(
            role is null || store.CanAssume(role),
            $"Provided role '{role}' cannot be assumed by principal 'events.amazonaws.com'."
        );
}
