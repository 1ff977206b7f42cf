using SageMakerMonitorOperator.Api.Alarms;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Reconcilers.Problems;

namespace SageMakerMonitorOperator.Reconcilers.References;

/// <summary>Resolves the actions of alarms.</summary>
public static class ActionArns
{
    /// <exception cref="ProblemException">
    /// A topic cannot be used, or not yet; see <see cref="IReferences.ArnOf"/>. Stalled: an action is of another Region.
    /// </exception>
    public static IReadOnlyList<string> Resolve(
        string field,
        IReadOnlyList<ActionTarget>? targets,
        Referrer referrer,
        IReferences references
    ) =>
        [
            .. (targets ?? []).Select(
                (target, index) =>
                    target.Arn is { } arn
                        ? OfRegion($"{field}[{index}].arn", arn, referrer.Identity.Region)
                        : references.ArnOf($"{field}[{index}].topicRef", target.Topic!, referrer)
            ),
        ];

    private static string OfRegion(string field, string arn, string region) =>
        ActionArn.IsOf(region, arn)
            ? arn
            : throw ProblemException.Stalled(
                Reasons.InvalidSpec,
                $"{field}: the action is of {ActionArn.RegionOf(arn)}, and the alarm is in {region}; name one of {region}"
            );
}
