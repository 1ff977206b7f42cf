using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Aws.CloudWatch;
using SageMakerMonitorOperator.Reconcilers.CloudWatch;
using SageMakerMonitorOperator.Reconcilers.Planning;

namespace SageMakerMonitorOperator.Reconcilers.MetricAlarms;

/// <summary>Decides which writes make CloudWatch equal to the spec. No I/O.</summary>
internal static class MetricAlarmPlanner
{
    public static Plan Plan(DesiredAlarm desired, TagPlan tags, ObservedAlarm? observed) =>
        observed is null ? Create(desired, tags) : Update(desired, tags, observed);

    public static Plan Delete(ObservedAlarm observed) =>
        new(
            [],
            [new Step(new DeleteAlarmsRequest { AlarmNames = [observed.Alarm.AlarmName!] }, "the object was deleted")]
        );

    private static Plan Create(DesiredAlarm desired, TagPlan tags) =>
        new(
            [],
            [
                new Step(
                    AlarmRequests.From(desired, desired.Spec.ActionsEnabled, CloudWatchTags.ToList(tags.Desired)),
                    "there is no alarm of this name"
                ),
            ]
        );

    private static Plan Update(DesiredAlarm desired, TagPlan tags, ObservedAlarm observed)
    {
        // Unmanaged when unset: a mute by hand survives, since every PutMetricAlarm replaces the whole configuration.
        var actionsEnabled = desired.Spec.ActionsEnabled ?? observed.Alarm.ActionsEnabled;
        var put = AlarmRequests.From(desired, actionsEnabled, tags: null);
        var drift = Fields.Compare(AlarmFields.Of(put), AlarmFields.Of(AlarmRequests.From(observed.Alarm)));
        var change = TagChange.Between(tags.Desired, observed.Tags, tags.ManagedKeys);
        return new Plan(
            [.. drift, .. change.Drift(observed.Tags)],
            // Tags first: an adopted alarm is marked as ours before its configuration is replaced.
            [
                .. CloudWatchTags.Steps(change, observed.Arn),
                .. drift.Count == 0 ? [] : new[] { new Step(put, Because(drift)) },
            ]
        );
    }

    private static string Because(IReadOnlyList<FieldDrift> drift) =>
        $"differs in {string.Join(", ", drift.Select(field => field.Field))}";
}
