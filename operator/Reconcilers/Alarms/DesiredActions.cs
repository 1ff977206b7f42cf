using SageMakerMonitorOperator.Api.Alarms;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Reconcilers.References;

namespace SageMakerMonitorOperator.Reconcilers.Alarms;

/// <summary>What an alarm shall tell, by ARN.</summary>
internal sealed record DesiredActions(
    IReadOnlyList<string> Alarm,
    IReadOnlyList<string> Ok,
    IReadOnlyList<string> InsufficientData
)
{
    /// <exception cref="Problems.ProblemException">A topic cannot be used, or not yet, or an action is of another Region.</exception>
    public static DesiredActions Of(AlarmSpec spec, Referrer referrer, IReferences references)
    {
        IReadOnlyList<string> Arns(string field, IReadOnlyList<ActionTarget>? targets) =>
            ActionArns.Resolve($"spec.{field}", targets, referrer, references);

        return new DesiredActions(
            Arns("alarmActions", spec.AlarmActions),
            Arns("okActions", spec.OkActions),
            Arns("insufficientDataActions", spec.InsufficientDataActions)
        );
    }
}
