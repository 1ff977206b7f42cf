using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.Ownership;
using SageMakerMonitorOperator.Reconcilers.Policies;

namespace SageMakerMonitorOperator.Reconcilers.Tests.Policies;

/// <summary>What holds in every situation that there is, whatever else is true of it.</summary>
public sealed class PolicyChainTests
{
    private static readonly IReadOnlyList<Situation> All = [.. Situations.All()];

    [Fact]
    public void Who_observes_or_is_paused_never_writes() =>
        Never(situation => situation.Observes || situation.Paused, IsWrite, PolicyChain.Enforce);

    [Fact]
    public void Who_observes_touches_nothing_on_deletion_either() =>
        Always(situation => situation.Observes, decision => decision == new Decision.LetGo(), PolicyChain.Delete);

    [Fact]
    public void Retain_never_deletes() => Never(situation => situation.Retains, IsDelete, PolicyChain.Delete);

    [Fact]
    public void Retain_never_makes_a_deletion_wait() =>
        Never(situation => situation.Retains, decision => decision is Decision.Conclude, PolicyChain.Delete);

    [Fact]
    public void What_is_anothers_is_neither_written_nor_released_nor_deleted()
    {
        Never(IsAnothers, IsWrite, PolicyChain.Enforce);
        Never(IsAnothers, decision => IsDelete(decision) || decision is Decision.Release, PolicyChain.Delete);
    }

    [Fact]
    public void What_has_no_owner_is_written_only_when_it_is_recognised_or_may_be_adopted() =>
        Never(
            situation =>
                IsUnowned(situation)
                && situation.Adoption == AdoptionPolicy.Never
                && !(situation.Pinned?.Arn == Situations.Arn && situation.Reading!.EqualsSpec),
            IsWrite,
            PolicyChain.Enforce
        );

    [Fact]
    public void What_has_no_owner_is_deleted_only_when_it_is_recognised() =>
        Never(
            situation =>
                IsUnowned(situation) && !(situation.Pinned?.Arn == Situations.Arn && situation.Reading!.EqualsSpec),
            IsDelete,
            PolicyChain.Delete
        );

    [Fact]
    public void A_changed_identity_never_writes() =>
        Never(
            situation => situation.Pinned is { } pinned && pinned with { Arn = null } != Situations.Identity,
            IsWrite,
            PolicyChain.Enforce
        );

    [Fact]
    public void Nothing_is_deleted_in_another_account_than_the_pinned_one() =>
        Never(
            situation => situation.Pinned is { } pinned && pinned.AccountId != Situations.Identity.AccountId,
            decision => IsDelete(decision) || decision is Decision.Release || decision == Decision.Read,
            PolicyChain.Delete
        );

    [Fact]
    public void Who_has_a_rival_never_writes() =>
        Never(situation => situation.Rival is not null, IsWrite, PolicyChain.Enforce);

    [Fact]
    public void Nothing_is_decided_about_AWS_before_AWS_was_read()
    {
        Never(situation => situation.Reading is null, IsWrite, PolicyChain.Enforce);
        Never(situation => situation.Reading is null, IsDelete, PolicyChain.Delete);
    }

    [Fact]
    public void The_same_is_never_carried_out_more_than_three_times_in_a_row()
    {
        Never(IsExhausted, decision => decision is Decision.Write { Plan.IsEmpty: false }, PolicyChain.Enforce);
        Never(
            situation => IsExhausted(situation) && situation.Reading!.Observed is not null,
            IsDelete,
            PolicyChain.Delete
        );
    }

    [Fact]
    public void A_deletion_always_ends_or_says_what_it_waits_for() =>
        Always(
            _ => true,
            decision =>
                decision == Decision.Open
                || decision == Decision.Read
                || decision is Decision.LetGo or Decision.Release or Decision.Delete
                || decision is Decision.Conclude { Outcome: Outcome.Failed { Problem.Message.Length: > 0 } },
            PolicyChain.Delete
        );

    [Fact]
    public void Every_situation_that_is_known_in_full_gets_an_answer() =>
        Never(
            situation => situation.Reading is not null,
            decision => decision == Decision.Open || decision == Decision.Read,
            situation => PolicyChain.Enforce(situation)
        );

    private static bool IsWrite(Decision decision) => decision is Decision.Write;

    private static bool IsDelete(Decision decision) => decision is Decision.Delete;

    private static bool IsAnothers(Situation situation) =>
        situation.Reading?.Observed is { } observed && Owner.From(observed.Tags) == Situations.Other;

    private static bool IsUnowned(Situation situation) => situation.Reading?.Observed is { Tags.Count: 0 };

    private static bool IsExhausted(Situation situation) =>
        situation.Reading is { Plan.IsEmpty: false }
        && situation.LastAttempt is { Count: >= 3 } last
        && situation.Now - last.At < TimeSpan.FromHours(1);

    private static void Never(Func<Situation, bool> when, Func<Decision, bool> what, Func<Situation, Decision> chain) =>
        Always(when, decision => !what(decision), chain);

    private static void Always(Func<Situation, bool> when, Func<Decision, bool> what, Func<Situation, Decision> chain)
    {
        var cases = All.Where(when).ToList();
        cases.ShouldNotBeEmpty();
        cases.FirstOrDefault(situation => !what(chain(situation))).ShouldBeNull();
    }
}
