using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Reconcilers.Alarms;
using SageMakerMonitorOperator.Reconcilers.CloudWatch;
using SageMakerMonitorOperator.Reconcilers.CompositeAlarms.Rules;
using SageMakerMonitorOperator.Reconcilers.Planning;
using AwsAlarm = SageMakerMonitorOperator.Aws.CloudWatch.CompositeAlarm;

namespace SageMakerMonitorOperator.Reconcilers.CompositeAlarms;

/// <summary>Decides which writes make CloudWatch equal to the spec. No I/O.</summary>
internal static class CompositeAlarmPlanner
{
    public static Plan Plan(
        DesiredComposite desired,
        AwsResourceIdentity place,
        TagPlan tags,
        ObservedAlarm<AwsAlarm>? observed
    ) =>
        observed is null
            ? AlarmPlan.Create(
                CompositeRequests.From(desired, desired.Spec.ActionsEnabled, CloudWatchTags.ToList(tags.Desired))
            )
            : Update(desired, place, tags, observed);

    /// <summary>
    /// Deletes the alarm, or waits for those whose rules name it. Where it depends on them in turn, none could ever go: then
    /// it depends on none any more first, and the others' rules are left alone.
    /// </summary>
    public static Plan Delete(ObservedAlarm<AwsAlarm> observed)
    {
        var plan = AlarmPlan.Delete(observed);
        return observed.IsInCycle
            ? plan with
            {
                Steps =
                [
                    new Step(
                        CompositeRequests.WithoutChildren(observed.Alarm),
                        $"it is in a cycle of composite alarms: a rule of {RuleText.False} lets the others go"
                    ),
                ],
            }
            : plan;
    }

    private static Plan Update(
        DesiredComposite desired,
        AwsResourceIdentity place,
        TagPlan tags,
        ObservedAlarm<AwsAlarm> observed
    )
    {
        // Unmanaged when unset: a mute by hand survives, since every PutCompositeAlarm replaces the whole configuration.
        var actionsEnabled = desired.Spec.ActionsEnabled ?? observed.Alarm.ActionsEnabled;
        var put = CompositeRequests.From(desired, actionsEnabled, tags: null);
        var normal = new CompositeFields(place, desired.Spec.Rule is null ? "alarmRule" : "rule");
        var drift = Fields.Compare(normal.Of(put), normal.Of(CompositeRequests.From(observed.Alarm)));
        return AlarmPlan.Update(put, drift, tags, observed);
    }
}
