using SageMakerMonitorOperator.Api.Common;

namespace SageMakerMonitorOperator.Reconcilers.Ownership;

/// <summary>What an object may do with a resource that exists on AWS.</summary>
public enum OwnershipVerdict
{
    /// <summary>It is the object's own.</summary>
    Ours,

    /// <summary>It is nobody's, and the adoption policy lets the object take it over.</summary>
    Adopt,

    /// <summary>It is not to be touched.</summary>
    Conflict,
}

/// <summary>A verdict with its explanation for people.</summary>
public sealed record OwnershipJudgement(OwnershipVerdict Verdict, string Explanation);

/// <summary>Decides from the tags on AWS whether a resource may be touched.</summary>
public static class OwnershipPolicy
{
    /// <param name="self">The object that asks.</param>
    /// <param name="observedTags">The tags that the resource carries.</param>
    /// <param name="recognised">
    /// True when the object's status has the resource's ARN pinned and the resource is configured as the spec says: then
    /// tags that are missing altogether, listed late or taken off by hand, are drift and no conflict.
    /// </param>
    public static OwnershipJudgement Judge(
        Owner self,
        IReadOnlyDictionary<string, string> observedTags,
        AdoptionPolicy adoption,
        bool recognised
    ) =>
        Owner.From(observedTags) switch
        {
            { } owner when owner == self => new(OwnershipVerdict.Ours, "its owner tags name this object"),
            { } owner => new(OwnershipVerdict.Conflict, $"its owner tags name {owner}"),
            null when recognised => new(OwnershipVerdict.Ours, "it is the resource that this object created"),
            null when adoption == AdoptionPolicy.IfUnowned => new(OwnershipVerdict.Adopt, "it has no owner"),
            null => new(OwnershipVerdict.Conflict, "it carries no owner tags of this operator"),
        };
}
