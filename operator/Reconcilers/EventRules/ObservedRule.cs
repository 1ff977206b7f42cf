using SageMakerMonitorOperator.Aws.EventBridge;
using SageMakerMonitorOperator.Reconcilers.Engine;

namespace SageMakerMonitorOperator.Reconcilers.EventRules;

/// <summary>A rule as EventBridge has it.</summary>
/// <param name="Rule">Without tags and targets.</param>
/// <param name="Tags">All its tags.</param>
/// <param name="Targets">All, those of others included.</param>
public sealed record ObservedRule(Rule Rule, IReadOnlyDictionary<string, string> Tags, IReadOnlyList<Target> Targets)
    : IObservedResource
{
    public string Arn => Rule.Arn;

    /// <summary>Ids of the targets that neither the spec wants nor the object once put.</summary>
    public required IReadOnlyList<string> ForeignTargets { get; init; }
}
