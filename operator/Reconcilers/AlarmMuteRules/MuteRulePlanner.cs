using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Aws.CloudWatch;
using SageMakerMonitorOperator.Reconcilers.CloudWatch;
using SageMakerMonitorOperator.Reconcilers.Planning;

namespace SageMakerMonitorOperator.Reconcilers.AlarmMuteRules;

/// <summary>Decides which writes make CloudWatch equal to the spec. No I/O.</summary>
internal static class MuteRulePlanner
{
    public static Plan Plan(DesiredMuteRule desired, TagPlan tags, ObservedMuteRule? observed) =>
        observed is null ? Create(desired, tags) : Update(desired, tags, observed);

    public static Plan Delete(string awsName) =>
        new([], [new Step(new DeleteAlarmMuteRuleRequest { AlarmMuteRuleName = awsName }, "the object was deleted")]);

    private static Plan Create(DesiredMuteRule desired, TagPlan tags) =>
        new(
            [],
            [
                new Step(
                    MuteRuleRequests.From(desired, CloudWatchTags.ToList(tags.Desired)),
                    "there is no mute rule of this name"
                ),
            ]
        );

    private static Plan Update(DesiredMuteRule desired, TagPlan tags, ObservedMuteRule observed)
    {
        var put = MuteRuleRequests.From(desired, tags: null);
        var drift = Fields.Compare(MuteRuleFields.Of(put), MuteRuleFields.Of(MuteRuleRequests.From(observed.Rule)));
        var change = TagChange.Between(tags.Desired, observed.Tags, tags.ManagedKeys);
        return new Plan(
            [.. drift, .. change.Drift(observed.Tags)],
            // Tags first: an adopted rule is marked as ours before its configuration is replaced.
            [
                .. CloudWatchTags.Steps(change, observed.Arn),
                .. drift.Count == 0 ? [] : new[] { new Step(put, Because(drift)) },
            ]
        );
    }

    private static string Because(IReadOnlyList<FieldDrift> drift) =>
        $"differs in {string.Join(", ", drift.Select(field => field.Field))}";
}
