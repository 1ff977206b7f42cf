using SageMakerMonitorOperator.Api.MetricAlarms;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.Validation;

/// <summary>Refuses what the API server with CEL refuses, with the same texts.</summary>
public static class MetricAlarmValidator
{
    public static KindValidator<MetricAlarm> Instance { get; } =
        new(ResourceDefinitions.MetricAlarms, CheckRules, (old, now) => Rules.CheckChange("spec", old.Spec, now.Spec));

    private static IEnumerable<Violation> CheckRules(MetricAlarm alarm) =>
        [
            .. Rules.Check("", alarm),
            .. Rules.Check("spec", alarm.Spec),
            .. AlarmActionsCheck.Of(alarm.Spec),
            .. Rules.Check("spec.evaluationWindow", alarm.Spec.EvaluationWindow),
            .. Rules.CheckEach("spec.metrics", alarm.Spec.Metrics, QueryRules.Check),
        ];
}
