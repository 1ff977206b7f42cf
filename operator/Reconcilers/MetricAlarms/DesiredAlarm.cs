using SageMakerMonitorOperator.Api.MetricAlarms;
using SageMakerMonitorOperator.Reconcilers.Alarms;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.References;
using MetricAlarm = SageMakerMonitorOperator.Api.MetricAlarms.MetricAlarm;

namespace SageMakerMonitorOperator.Reconcilers.MetricAlarms;

/// <summary>The alarm as it shall be, with every reference resolved to an ARN.</summary>
internal sealed record DesiredAlarm(string AwsName, MetricAlarmSpec Spec, DesiredActions Actions)
{
    public static DesiredAlarm Of(Intent<MetricAlarm> intent, IReferences references) =>
        new(
            intent.Resource.AwsName,
            intent.Resource.Spec,
            DesiredActions.Of(intent.Resource.Spec, Referrer.Of(intent), references)
        );
}
