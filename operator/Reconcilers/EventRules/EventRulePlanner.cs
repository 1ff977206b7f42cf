using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.EventRules;
using SageMakerMonitorOperator.Aws.EventBridge;
using SageMakerMonitorOperator.Reconcilers.Planning;

namespace SageMakerMonitorOperator.Reconcilers.EventRules;

/// <summary>Decides which writes make EventBridge equal to the spec. No I/O.</summary>
internal static class EventRulePlanner
{
    public static Plan Plan(DesiredRule desired, TagPlan tags, ObservedRule? observed) =>
        observed is null ? Create(desired, tags) : Update(desired, tags, observed);

    /// <summary>A rule with targets of others stays, without ours and without owner tags: they still need it.</summary>
    public static Plan Delete(EventRule resource, ObservedRule observed)
    {
        var (bus, name) = (observed.Rule.EventBusName, observed.Rule.Name);
        var own = RuleParts.Own(resource);
        var targets = new TargetCalls(name, DesiredRule.EventBusOf(EventBus.NameOf(bus)));
        Step[] removals =
        [
            .. targets.Remove(
                [.. observed.Targets.Select(target => target.Id).Where(own.Contains)],
                "the object was deleted"
            ),
        ];
        return observed.ForeignTargets is [_, ..] foreign
            ? new([], [.. removals, .. RuleTags.Calls.Release(observed.Arn, observed.Tags).Steps])
            {
                Stays = $"it has targets of others: {string.Join(", ", foreign)}",
            }
            : new([], [.. removals, new Step(targets.DeleteRule(), "the object was deleted")]);
    }

    private static Plan Create(DesiredRule desired, TagPlan tags) =>
        new(
            [],
            [
                new Step(desired.ToRequest(RuleTags.ToList(tags.Desired)), "there is no rule of this name"),
                .. TargetCalls.Of(desired).Put(desired.Targets),
            ]
        );

    private static Plan Update(DesiredRule desired, TagPlan tags, ObservedRule observed)
    {
        var change = TagChange.Between(tags.Desired, observed.Tags, tags.ManagedKeys);
        var drift = Fields.Compare(RuleFields.Of(desired), RuleFields.Of(observed.Rule, desired.PatternField));
        var targets = TargetPlanner.Plan(desired, observed.Targets);
        return new Plan(
            [.. drift, .. targets.Drift, .. change.Drift(observed.Tags)],
            // Tags first: an adopted rule is marked as ours before it is changed.
            [.. RuleTags.Calls.Steps(change, observed.Arn), .. Put(desired, drift), .. targets.Steps]
        );
    }

    private static IEnumerable<Step> Put(DesiredRule desired, IReadOnlyList<FieldDrift> drift) =>
        drift.Count == 0
            ? []
            :
            [
                new Step(
                    desired.ToRequest(tags: null),
                    $"differs in {string.Join(", ", drift.Select(field => field.Field))}"
                ),
            ];
}
