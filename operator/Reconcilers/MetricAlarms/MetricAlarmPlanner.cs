using SageMakerMonitorOperator.Reconcilers.Alarms;
using SageMakerMonitorOperator.Reconcilers.CloudWatch;
using SageMakerMonitorOperator.Reconcilers.Planning;
using AwsAlarm = SageMakerMonitorOperator.Aws.CloudWatch.MetricAlarm;

namespace SageMakerMonitorOperator.Reconcilers.MetricAlarms;

/// <summary>Decides which writes make CloudWatch equal to the spec. No I/O.</summary>
internal static class MetricAlarmPlanner
{
    public static Plan Plan(DesiredAlarm desired, TagPlan tags, ObservedAlarm<AwsAlarm>? observed) =>
        observed is null
            ? AlarmPlan.Create(
                AlarmRequests.From(desired, desired.Spec.ActionsEnabled, CloudWatchTags.ToList(tags.Desired))
            )
            : Update(desired, tags, observed);

    private static Plan Update(DesiredAlarm desired, TagPlan tags, ObservedAlarm<AwsAlarm> observed)
    {
        // Unmanaged when unset: a mute by hand survives, since every PutMetricAlarm replaces the whole configuration.
        var actionsEnabled = desired.Spec.ActionsEnabled ?? observed.Alarm.ActionsEnabled;
        var put = AlarmRequests.From(desired, actionsEnabled, tags: null);
        var drift = Fields.Compare(MetricAlarmFields.Of(put), MetricAlarmFields.Of(AlarmRequests.From(observed.Alarm)));
        return AlarmPlan.Update(put, drift, tags, observed);
    }
}
