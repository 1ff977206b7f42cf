using SageMakerMonitorOperator.Api.EventRules;
using SageMakerMonitorOperator.Reconcilers.Engine;

namespace SageMakerMonitorOperator.Reconcilers.EventRules;

/// <summary>What status says of a rule.</summary>
internal static class RuleReport
{
    private const int MostForeign = 20;

    public static EventRuleState Of(ObservedRule observed) =>
        new()
        {
            State = observed.Rule.State,
            EventBusName = EventBus.NameOf(observed.Rule.EventBusName),
            EventPattern = string.IsNullOrEmpty(observed.Rule.EventPattern)
                ? null
                : Shortened.To(EventRuleSpec.LongestPattern, observed.Rule.EventPattern),
            Targets = observed.Targets.Count,
            ForeignTargets = observed.ForeignTargets is [] ? null : [.. observed.ForeignTargets.Take(MostForeign)],
        };
}
