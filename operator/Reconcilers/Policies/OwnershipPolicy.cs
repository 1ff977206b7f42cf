using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.Ownership;

namespace SageMakerMonitorOperator.Reconcilers.Policies;

/// <summary>Owner tags on AWS say whose a resource is; only ours is written, and nobody's when it may be adopted.</summary>
internal static class OwnershipPolicy
{
    /// <summary>How long AWS may take to list the tags of what was made.</summary>
    public static readonly TimeSpan TagLag = TimeSpan.FromMinutes(1);

    private const string OtherName = "Create another object with another `spec.name`";

    // Some has no name to be chosen.
    private const string OtherResource = "Let this object stand for something else";

    private enum Standing
    {
        Ours,

        /// <summary>Untagged, and ours all the same.</summary>
        Recognised,

        /// <summary>Untagged, and perhaps ours: its tags may be listed late.</summary>
        Unclear,
        Unowned,
        Anothers,
    }

    public static Decision? OnlyOurs(Situation situation)
    {
        if (situation.Reading!.Observed is not { } observed)
        {
            return null;
        }

        var (standing, why) = Judge(situation, observed);
        return standing switch
        {
            Standing.Ours => null,
            // The tags that this spec wants went out a moment ago: to put them again would be a write without a change.
            Standing.Recognised
                when AreListedLate(observed) && situation.WroteThisSpecWithin(ConvergencePolicy.Propagation) =>
                new Decision.Conclude(new Outcome.InSync()),
            Standing.Recognised => null,
            Standing.Unclear => Unclear(observed),
            Standing.Unowned when situation.Adoption == AdoptionPolicy.IfUnowned => null,
            Standing.Unowned => Conflict(
                observed,
                why,
                $"{Advice(situation)}, or take it over with `spec.adoptionPolicy: IfUnowned`"
            ),
            _ => Conflict(observed, why, Advice(situation)),
        };
    }

    public static Decision? OthersStay(Situation situation)
    {
        var observed = situation.Reading!.Observed!;
        var (standing, why) = Judge(situation, observed);
        return standing switch
        {
            Standing.Ours or Standing.Recognised => null,
            Standing.Unclear when !situation.Retains => Unclear(observed),
            _ => new Decision.LetGo($"{observed.Arn} is left alone: {why}", Reasons.NameConflict),
        };
    }

    private static string Advice(Situation situation) => situation.HasName ? OtherName : OtherResource;

    private static (Standing Standing, string Why) Judge(Situation situation, IObservedResource observed) =>
        situation.IsRecorded switch
        {
            true => (Standing.Ours, "status.owned says that it is this object's"),
            false => (Standing.Unowned, "it carries no tags, and status.owned does not say that this object made it"),
            null => JudgeByTags(situation, observed),
        };

    private static (Standing Standing, string Why) JudgeByTags(Situation situation, IObservedResource observed) =>
        Owner.From(observed.Tags) switch
        {
            { } owner when owner == situation.Self => (Standing.Ours, "its owner tags name this object"),
            { } owner => (Standing.Anothers, $"its owner tags name {owner}"),
            null when IsRecognised(situation, observed) => (
                Standing.Recognised,
                "it is the resource that this object created"
            ),
            null when situation.WroteWithin(TagLag) => (Standing.Unclear, "AWS lists no owner tags of it yet"),
            null => (Standing.Unowned, "it carries no owner tags of this operator"),
        };

    // By the ARN that was pinned, and a configuration that only this object would have given it: then tags that are
    // missing altogether, listed late or taken off by hand, are drift and no conflict.
    private static bool IsRecognised(Situation situation, IObservedResource observed) =>
        situation.Pinned?.Arn == observed.Arn && situation.Reading!.EqualsSpec;

    // They went out in one call: when some are listed, one that is missing was taken off.
    private static bool AreListedLate(IObservedResource observed) =>
        !observed.Tags.Keys.Any(key => key.StartsWith(OwnerTags.Prefix, StringComparison.Ordinal));

    private static Decision Unclear(IObservedResource observed) =>
        Decision.Wait(
            $"{observed.Arn} exists and AWS lists no owner tags of it, but this object may have made it moments ago; it is looked at again"
        );

    private static Decision Conflict(IObservedResource observed, string why, string advice) =>
        Decision.Stall(
            Reasons.NameConflict,
            $"{observed.Arn} exists and is not this object's: {why}. It was not touched. {advice}"
        );
}
