using SageMakerMonitorOperator.Aws.CloudWatch;
using SageMakerMonitorOperator.Reconcilers.CompositeAlarms.Rules;
using AwsAlarm = SageMakerMonitorOperator.Aws.CloudWatch.CompositeAlarm;

namespace SageMakerMonitorOperator.Reconcilers.CompositeAlarms;

/// <summary>PutCompositeAlarm requests: from a spec, and from an alarm that was read.</summary>
internal static class CompositeRequests
{
    public static PutCompositeAlarmRequest From(DesiredComposite desired, bool? actionsEnabled, List<Tag>? tags) =>
        new()
        {
            AlarmName = desired.AwsName,
            AlarmDescription = desired.Spec.AlarmDescription,
            ActionsEnabled = actionsEnabled,
            AlarmActions = desired.Actions.Alarm,
            OKActions = desired.Actions.Ok,
            InsufficientDataActions = desired.Actions.InsufficientData,
            AlarmRule = desired.AlarmRule,
            ActionsSuppressor = desired.Suppressor,
            ActionsSuppressorWaitPeriod = desired.Spec.ActionsSuppressor?.WaitPeriodSeconds,
            ActionsSuppressorExtensionPeriod = desired.Spec.ActionsSuppressor?.ExtensionPeriodSeconds,
            Tags = tags,
        };

    public static PutCompositeAlarmRequest From(AwsAlarm alarm) =>
        new()
        {
            AlarmName = alarm.AlarmName,
            AlarmDescription = alarm.AlarmDescription,
            ActionsEnabled = alarm.ActionsEnabled,
            AlarmActions = alarm.AlarmActions,
            OKActions = alarm.OKActions,
            InsufficientDataActions = alarm.InsufficientDataActions,
            AlarmRule = alarm.AlarmRule ?? "",
            ActionsSuppressor = alarm.ActionsSuppressor,
            ActionsSuppressorWaitPeriod = alarm.ActionsSuppressorWaitPeriod,
            ActionsSuppressorExtensionPeriod = alarm.ActionsSuppressorExtensionPeriod,
        };

    /// <summary>The alarm depends on no other any more, and tells nobody that its state changes with that.</summary>
    public static PutCompositeAlarmRequest WithoutChildren(AwsAlarm alarm) =>
        new()
        {
            AlarmName = alarm.AlarmName,
            AlarmDescription = alarm.AlarmDescription,
            ActionsEnabled = false,
            AlarmRule = RuleText.False,
        };
}
