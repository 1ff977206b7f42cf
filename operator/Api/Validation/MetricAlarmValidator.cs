using System.Text.Json;
using SageMakerMonitorOperator.Api.MetricAlarms;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.Validation;

/// <summary>Refuses what the API server with CEL refuses, with the same texts.</summary>
public static class MetricAlarmValidator
{
    private static readonly KindValidator<MetricAlarm> Validator = new(
        "metricalarms",
        ApiJsonContext.Default.MetricAlarm,
        CheckRules
    );

    public static IReadOnlyList<Violation> Validate(MetricAlarm alarm) => Validator.Validate(alarm);

    public static IReadOnlyList<Violation> Validate(JsonElement document) => Validator.Validate(document);

    /// <summary>The rules on the change alone; <see cref="Validate(MetricAlarm)"/> sees to the new object.</summary>
    public static IReadOnlyList<Violation> ValidateChange(MetricAlarm old, MetricAlarm now) =>
        [.. Rules.CheckChange("spec", old.Spec, now.Spec)];

    private static IEnumerable<Violation> CheckRules(MetricAlarm alarm) =>
        [
            .. Rules.Check("", alarm),
            .. Rules.Check("spec", alarm.Spec),
            .. AlarmActionsCheck.Of(alarm.Spec),
            .. Rules.Check("spec.evaluationWindow", alarm.Spec.EvaluationWindow),
            .. Rules.CheckEach("spec.metrics", alarm.Spec.Metrics, QueryRules.Check),
        ];
}
