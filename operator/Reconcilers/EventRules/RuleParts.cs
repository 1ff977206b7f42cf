using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.EventRules;

namespace SageMakerMonitorOperator.Reconcilers.EventRules;

/// <summary>The targets that are an object's: EventBridge has no tags for them, so that status.owned remembers their ids.</summary>
internal static class RuleParts
{
    /// <summary>What status.owned calls targets.</summary>
    public const string PartType = "Target";

    /// <summary>Ids of what the object put once.</summary>
    public static IReadOnlyCollection<string> Recorded(EventRule rule) =>
        [.. (rule.Status?.Owned ?? []).Where(part => part.Type == PartType).Select(part => part.Id)];

    /// <summary>Ids of what the object puts, and of what it put once.</summary>
    public static IReadOnlySet<string> Own(EventRule rule) =>
        (rule.Spec.Targets ?? []).Select(target => target.Id).Concat(Recorded(rule)).ToHashSet(StringComparer.Ordinal);

    /// <summary>Those that the spec wants, and those of the object's that AWS still has.</summary>
    public static IEnumerable<OwnedPart> Of(EventRule rule, ObservedRule? observed)
    {
        var own = Own(rule);
        return (rule.Spec.Targets ?? [])
            .Select(target => target.Id)
            .Concat((observed?.Targets ?? []).Select(target => target.Id).Where(own.Contains))
            .Select(id => new OwnedPart { Type = PartType, Id = id });
    }
}
