using SageMakerMonitorOperator.Aws.EventBridge;
using SageMakerMonitorOperator.Reconcilers.Planning;

namespace SageMakerMonitorOperator.Reconcilers.EventRules;

/// <summary>The normal form of a rule without its targets.</summary>
internal static class RuleFields
{
    public static Fields Of(DesiredRule desired) => Of(desired.ToRequest(tags: null), desired.PatternField);

    /// <param name="observed">As EventBridge has it.</param>
    /// <param name="patternField">The field of the spec that says the pattern.</param>
    public static Fields Of(Rule observed, string patternField) =>
        Of(
            new PutRuleRequest
            {
                Name = observed.Name,
                EventPattern = observed.EventPattern,
                ScheduleExpression = observed.ScheduleExpression,
                State = observed.State,
                Description = observed.Description,
                RoleArn = observed.RoleArn,
            },
            patternField
        );

    private static Fields Of(PutRuleRequest rule, string patternField)
    {
        var fields = new Fields();
        fields.Set(patternField, PatternForm.Of(rule.EventPattern));
        fields.Set("scheduleExpression", Canonical.Text(rule.ScheduleExpression));
        fields.Set("state", Canonical.Text(rule.State) ?? RuleStates.Enabled);
        fields.Set("description", Canonical.Text(rule.Description));
        fields.Set("roleArn", Canonical.Text(rule.RoleArn));
        return fields;
    }
}
