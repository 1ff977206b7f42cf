namespace SageMakerMonitorOperator.Reconcilers.Policies;

/// <summary>Says what it decides, or null to leave the decision to the next in the chain. Pure.</summary>
internal delegate Decision? Policy(Situation situation);

/// <summary>
/// What may be done with an object, as the first policy decides that has something to say. Asked again with what it wanted
/// to know.
/// </summary>
internal static class PolicyChain
{
    private static readonly Policy[] Enforcement =
    [
        NamePolicy.OneObjectPerName,
        ReadingPolicy.OpenFirst,
        IdentityPolicy.StaysWhereItIs,
        ReadingPolicy.ReadFirst,
        ReadingPolicy.ObserveOnlyReads,
        ReadingPolicy.PauseOnlyReads,
        OwnershipPolicy.OnlyOurs,
        ConvergencePolicy.WhatWasWrittenStays,
        situation => new Decision.Write(situation.Reading!.Plan),
    ];

    private static readonly Policy[] Deletion =
    [
        RetentionPolicy.ObserveLetsGo,
        RetentionPolicy.UnclaimedLetsGo,
        ReadingPolicy.OpenFirst,
        IdentityPolicy.SameAccount,
        ReadingPolicy.ReadFirst,
        RetentionPolicy.GoneIsDone,
        OwnershipPolicy.OthersStay,
        RetentionPolicy.RetainReleases,
        ConvergencePolicy.WhatWasDeletedGoes,
        situation => new Decision.Delete(situation.Reading!.Plan),
    ];

    public static Decision Enforce(Situation situation) => Decide(Enforcement, situation);

    /// <summary>Pause and rivals have no say here: a paused object can be deleted, and owner tags tell whose the resource is.</summary>
    public static Decision Delete(Situation situation) => Decide(Deletion, situation);

    private static Decision Decide(Policy[] chain, Situation situation) =>
        chain.Select(policy => policy(situation)).First(decision => decision is not null)!;
}
