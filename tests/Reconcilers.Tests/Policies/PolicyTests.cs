using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.Planning;
using SageMakerMonitorOperator.Reconcilers.Policies;
using SageMakerMonitorOperator.Reconcilers.Problems;

namespace SageMakerMonitorOperator.Reconcilers.Tests.Policies;

/// <summary>What each policy decides, and what it says.</summary>
public sealed class PolicyTests
{
    [Fact]
    public void What_differs_and_is_ours_is_written() =>
        PolicyChain.Enforce(Situations.Ordinary).ShouldBe(new Decision.Write(Situations.Plan));

    [Fact]
    public void What_is_ours_is_deleted() =>
        PolicyChain.Delete(Situations.Ordinary).ShouldBe(new Decision.Delete(Situations.Plan));

    [Fact]
    public void A_paused_object_can_be_deleted() =>
        PolicyChain.Delete(Situations.Ordinary with { Paused = true }).ShouldBeOfType<Decision.Delete>();

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public void Observe_and_pause_show_what_would_be_done(bool observes, bool paused) =>
        PolicyChain
            .Enforce(Situations.Ordinary with { Observes = observes, Paused = paused })
            .ShouldBe(new Decision.Conclude(new Outcome.ReadOnly(Situations.Plan, Exists: true, paused)));

    [Fact]
    public void A_changed_name_is_told_with_what_is_pinned()
    {
        var pinned = Situations.Identity with { Name = "before", Arn = Situations.Arn };
        var problem = Enforced(Situations.Ordinary with { Pinned = pinned });
        (problem.Kind, problem.Reason).ShouldBe((ProblemKind.Stalled, Reasons.IdentityChanged));
        problem.Message.ShouldBe(
            "status.aws pins 'before' in account 111122223333, eu-west-1; the spec leads to 'ml_churn' in account 111122223333,"
                + " eu-west-1. Nothing is written. Change it back, or delete this object and create another"
        );
    }

    [Fact]
    public void A_deletion_goes_by_what_is_pinned_in_the_same_account()
    {
        var pinned = Situations.Identity with { Name = "before", Region = "us-east-1", Arn = Situations.Arn };
        PolicyChain.Delete(Situations.Ordinary with { Pinned = pinned }).ShouldBeOfType<Decision.Delete>();
    }

    [Fact]
    public void A_deletion_waits_for_the_account_that_is_pinned()
    {
        var pinned = Situations.Identity with { AccountId = "999999999999" };
        Deleted(Situations.Ordinary with { Pinned = pinned }).Reason.ShouldBe(Reasons.IdentityChanged);
        PolicyChain
            .Delete(Situations.Ordinary with { Pinned = pinned, Retains = true })
            .ShouldBeOfType<Decision.LetGo>()
            .Warning.ShouldStartWith("the resource stays on AWS, with its owner tags: status.aws pins 'ml_churn'");
    }

    [Fact]
    public void A_rival_is_named_before_anything_is_asked()
    {
        var problem = Enforced(Situations.Ordinary with { Rival = Situations.Rival, Asked = null, Reading = null });
        (problem.Kind, problem.Reason).ShouldBe((ProblemKind.Stalled, Reasons.NameConflict));
        problem.Message.ShouldStartWith("MetricAlarm ml/first of this cluster has the name 'ml_churn'");
        problem.Message.ShouldEndWith("create this one anew with another `spec.name`");
    }

    [Fact]
    public void Of_what_has_no_tags_the_name_cannot_be_chosen() =>
        Enforced(Situations.Ordinary with { Rival = Situations.Rival, HasName = false })
            .Message.ShouldEndWith("create another that stands for something else");

    [Theory]
    [InlineData(AdoptionPolicy.Never)]
    [InlineData(AdoptionPolicy.IfUnowned)]
    public void Anothers_is_told_with_its_owner_and_adoption_is_not_offered(AdoptionPolicy adoption)
    {
        var problem = Enforced(Read(Situations.Other.Tags()) with { Adoption = adoption });
        problem.Message.ShouldContain("its owner tags name MetricAlarm ml/other of cluster cluster-1");
        problem.Message.ShouldNotContain("IfUnowned");
    }

    [Fact]
    public void Adoption_is_offered_for_what_has_no_owner()
    {
        var problem = Enforced(Read());
        problem.Reason.ShouldBe(Reasons.NameConflict);
        problem.Message.ShouldContain("or take it over with `spec.adoptionPolicy: IfUnowned`");
    }

    [Fact]
    public void Tags_that_AWS_may_list_late_are_waited_for_and_not_called_a_conflict()
    {
        var justMade = Read() with { WrittenAt = Situations.Now.AddSeconds(-30) };
        var problem = Enforced(justMade);
        (problem.Kind, problem.Reason).ShouldBe((ProblemKind.Waiting, Reasons.Progressing));
        Deleted(justMade).Reason.ShouldBe(Reasons.Progressing);
        Enforced(justMade with { WrittenAt = Situations.Now - OwnershipPolicy.TagLag })
            .Reason.ShouldBe(Reasons.NameConflict);
    }

    [Theory]
    [InlineData(9, 0, false)]
    [InlineData(10, 0, true)]
    [InlineData(9, 1, true)]
    public void Tags_that_went_out_moments_ago_for_this_spec_are_not_put_again(
        int secondsAgo,
        long generation,
        bool written
    )
    {
        var untagged = Situations.Ordinary with
        {
            Generation = generation,
            Reading = new Reading(Situations.Alarm(), Situations.Plan, EqualsSpec: true),
            LastAttempt = Situations.Attempt(Plan.Empty, 1, secondsAgo),
        };
        Decision expected = written ? new Decision.Write(Situations.Plan) : new Decision.Conclude(new Outcome.InSync());
        PolicyChain.Enforce(untagged).ShouldBe(expected);
    }

    [Fact]
    public void What_was_made_moments_ago_and_is_not_shown_yet_holds_the_deletion()
    {
        var lag = Situations.Ordinary with
        {
            Pinned = Situations.Identity,
            Reading = new Reading(null, Plan.Empty, EqualsSpec: false),
            WrittenAt = Situations.Now.AddSeconds(-9),
        };
        Deleted(lag).Kind.ShouldBe(ProblemKind.Waiting);
        foreach (
            var gone in new[]
            {
                lag with
                {
                    Pinned = Situations.Ordinary.Pinned,
                },
                lag with
                {
                    WrittenAt = Situations.Now.AddSeconds(-10),
                },
                lag with
                {
                    Retains = true,
                },
            }
        )
        {
            PolicyChain.Delete(gone).ShouldBe(new Decision.LetGo());
        }
    }

    [Fact]
    public void What_was_just_written_is_waited_for() =>
        Attempted(1, 9).ShouldBe(new Decision.Conclude(new Outcome.Settling(Situations.Plan)));

    [Theory]
    [InlineData(1, 10)]
    [InlineData(2, 10)]
    [InlineData(3, 3600)]
    public void What_does_not_stay_is_written_three_times_an_hour(int count, int secondsAgo) =>
        Attempted(count, secondsAgo).ShouldBeOfType<Decision.Write>();

    [Fact]
    public void What_does_not_stay_is_then_written_no_more() =>
        Attempted(3, 10).ShouldBe(new Decision.Conclude(new Outcome.NonConverging(Situations.Plan)));

    [Fact]
    public void Another_generation_or_another_plan_is_written_at_once()
    {
        Enforce(Situations.Attempt(Situations.Plan, 3, 0, generation: 1)).ShouldBeOfType<Decision.Write>();
        Enforce(Situations.Attempt(Plan.Empty, 3, 0)).ShouldBeOfType<Decision.Write>();
    }

    [Fact]
    public void A_deletion_that_AWS_does_not_carry_out_is_repeated_three_times_and_then_told()
    {
        var still = Situations.Ordinary with { LastAttempt = Situations.Attempt(Situations.Plan, 2, 10) };
        PolicyChain.Delete(still).ShouldBeOfType<Decision.Delete>();
        var problem = Deleted(still with { LastAttempt = Situations.Attempt(Situations.Plan, 3, 10) });
        (problem.Kind, problem.Reason).ShouldBe((ProblemKind.Stalled, Reasons.NonConverging));
        problem.Message.ShouldStartWith($"AWS accepted the deletion of {Situations.Arn} 3 times and still shows it");
        Deleted(still with { LastAttempt = Situations.Attempt(Situations.Plan, 1, 9) })
            .Kind.ShouldBe(ProblemKind.Waiting);
    }

    private static Situation Read(IReadOnlyDictionary<string, string>? tags = null) =>
        Situations.Ordinary with
        {
            Reading = new Reading(Situations.Alarm(tags), Situations.Plan, EqualsSpec: false),
        };

    private static Decision Attempted(int count, int secondsAgo) =>
        Enforce(Situations.Attempt(Situations.Plan, count, secondsAgo));

    private static Decision Enforce(Attempt last) =>
        PolicyChain.Enforce(Situations.Ordinary with { LastAttempt = last });

    private static Problem Enforced(Situation situation) => ProblemOf(PolicyChain.Enforce(situation));

    private static Problem Deleted(Situation situation) => ProblemOf(PolicyChain.Delete(situation));

    private static Problem ProblemOf(Decision decision) =>
        decision.ShouldBeOfType<Decision.Conclude>().Outcome.ShouldBeOfType<Outcome.Failed>().Problem;
}
