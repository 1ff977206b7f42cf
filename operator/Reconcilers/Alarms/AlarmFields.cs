using SageMakerMonitorOperator.Aws.CloudWatch;
using SageMakerMonitorOperator.Reconcilers.Planning;

namespace SageMakerMonitorOperator.Reconcilers.Alarms;

/// <summary>The normal form of what alarms of every type have.</summary>
internal static class AlarmFields
{
    public static void Set(Fields fields, PutAlarmRequest alarm)
    {
        fields.Set("alarmDescription", Canonical.Text(alarm.AlarmDescription));
        fields.Set("actionsEnabled", alarm.ActionsEnabled == false ? "false" : "true");
        fields.Set("alarmActions", Canonical.Set(alarm.AlarmActions));
        fields.Set("okActions", Canonical.Set(alarm.OKActions));
        fields.Set("insufficientDataActions", Canonical.Set(alarm.InsufficientDataActions));
    }
}
