using SageMakerMonitorOperator.Api.Alarms;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.Validation;

/// <summary>The actions that alarms of every type have.</summary>
internal static class AlarmActionsCheck
{
    public static IEnumerable<Violation> Of(AlarmSpec spec) =>
        [
            .. Rules.CheckEach("spec.alarmActions", spec.AlarmActions),
            .. Rules.CheckEach("spec.okActions", spec.OkActions),
            .. Rules.CheckEach("spec.insufficientDataActions", spec.InsufficientDataActions),
        ];
}
