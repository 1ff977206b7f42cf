using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.Ownership;
using SageMakerMonitorOperator.Reconcilers.Planning;

namespace SageMakerMonitorOperator.Reconcilers.Policies;

/// <summary>All that a policy may look at.</summary>
internal sealed record Situation
{
    public required Owner Self { get; init; }

    public bool Observes { get; init; }

    public bool Paused { get; init; }

    public AdoptionPolicy Adoption { get; init; }

    public bool Retains { get; init; }

    /// <summary>Where spec and account lead; null before the account was found.</summary>
    public AwsResourceIdentity? Asked { get; init; }

    /// <summary>What status pins; null while the object has claimed nothing, whatever it may have observed.</summary>
    public AwsResourceIdentity? Pinned { get; init; }

    /// <summary>Of what carries no tags: status.owned says that it is this object's. Null where owner tags say whose it is.</summary>
    public bool? IsRecorded { get; init; }

    /// <summary>The object's name on AWS can be chosen.</summary>
    public bool HasName { get; init; } = true;

    /// <summary>The object of this cluster that has the name on AWS, or gets it before this one; null where there is none.</summary>
    public Contender? Rival { get; init; }

    /// <summary>Null before AWS was read.</summary>
    public Reading? Reading { get; init; }

    /// <summary>The metadata.generation of the spec.</summary>
    public long Generation { get; init; }

    /// <summary>The last plan that was carried out, unless AWS was seen to need none since.</summary>
    public Attempt? LastAttempt { get; init; }

    /// <summary>When something was, or may have been, written last; null when that is long ago or never was.</summary>
    public DateTimeOffset? WrittenAt { get; init; }

    public required DateTimeOffset Now { get; init; }

    public bool MayWrite => !Observes && !Paused;

    public bool WroteWithin(TimeSpan time) => Now - WrittenAt < time;

    public bool WroteThisSpecWithin(TimeSpan time) =>
        LastAttempt is { } last && last.Generation == Generation && Now - last.At < time;
}

/// <summary>What AWS has, and what there is to do about it.</summary>
/// <param name="Observed">The resource; null when there is none.</param>
/// <param name="Plan">What the chain would let happen: the way to the spec, or the deletion.</param>
/// <param name="EqualsSpec">Nothing but tags differs from the spec. False when that cannot be known.</param>
internal sealed record Reading(IObservedResource? Observed, Plan Plan, bool EqualsSpec)
{
    public static Reading TowardsSpec(IObservedResource? observed, Plan plan) => new(observed, plan, IsTagsOnly(plan));

    public static bool IsTagsOnly(Plan plan) => plan.Drift.All(TagChange.IsOfTag);
}
