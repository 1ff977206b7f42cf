using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Reconcilers.Problems;

namespace SageMakerMonitorOperator.Reconcilers.References;

/// <summary>Resolves the actions of alarms.</summary>
public static class ActionArns
{
    /// <exception cref="ProblemException">A topic cannot be used, or not yet; see <see cref="IReferences.ArnOf"/>.</exception>
    public static IReadOnlyList<string> Resolve(
        string field,
        IReadOnlyList<ActionTarget>? targets,
        Referrer referrer,
        IReferences references
    ) =>
        [
            .. (targets ?? []).Select(
                (target, index) => target.Arn ?? references.ArnOf($"{field}[{index}].topicRef", target.Topic!, referrer)
            ),
        ];
}
