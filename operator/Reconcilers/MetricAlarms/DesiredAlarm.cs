using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.MetricAlarms;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.References;
using MetricAlarm = SageMakerMonitorOperator.Api.MetricAlarms.MetricAlarm;

namespace SageMakerMonitorOperator.Reconcilers.MetricAlarms;

/// <summary>The alarm as it shall be, with every reference resolved to an ARN.</summary>
internal sealed record DesiredAlarm(
    string AwsName,
    MetricAlarmSpec Spec,
    IReadOnlyList<string> AlarmActions,
    IReadOnlyList<string> OkActions,
    IReadOnlyList<string> InsufficientDataActions
)
{
    public static DesiredAlarm Of(Intent<MetricAlarm> intent, IReferences references)
    {
        var alarm = intent.Resource;
        IReadOnlyList<string> Arns(string field, IReadOnlyList<ActionTarget>? targets) =>
            ActionArns.Resolve(
                $"spec.{field}",
                targets,
                new Referrer(alarm.Metadata.Namespace ?? "", intent.Identity),
                references
            );

        return new DesiredAlarm(
            alarm.AwsName,
            alarm.Spec,
            Arns("alarmActions", alarm.Spec.AlarmActions),
            Arns("okActions", alarm.Spec.OkActions),
            Arns("insufficientDataActions", alarm.Spec.InsufficientDataActions)
        );
    }
}
