using System.Text.Json;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.MetricAlarms;
using SageMakerMonitorOperator.Kubernetes.Client;
using SageMakerMonitorOperator.Kubernetes.Controllers;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Reconcilers.Policies;
using SageMakerMonitorOperator.Reconcilers.Problems;

namespace SageMakerMonitorOperator.Reconcilers.Tests.Engine;

public sealed class DeletionTests : EngineFixture
{
    private int _passes;

    [Fact]
    public async Task A_cache_that_is_behind_our_own_writes_does_not_have_the_deletion_done_twice()
    {
        Aws.Alarm = Existing();
        References.Holders.Add("CompositeAlarm ml/all");
        var cached = Claimed(Spec, Pinned);
        await Controller.FinalizeAsync(cached, TestContext.Current.CancellationToken);
        References.Holders.Clear();

        await Controller.FinalizeAsync(cached, TestContext.Current.CancellationToken);
        Aws.Writes.ShouldBeEmpty();

        (await FinalizeAsync(cached)).ShouldBe(FinalizeResult.Finished);
        Aws.Writes.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_others_need_stays_and_the_object_goes()
    {
        Aws.Alarm = Existing();
        Aws.KeepsWhatIsDeleted = true;
        Aws.Stays = "others need it";
        (await FinalizeAsync(Claimed(Spec, Pinned))).ShouldBe(FinalizeResult.Finished);
        Aws.Alarm.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_deletion_ends_at_the_first_step_that_AWS_does_not_do()
    {
        Aws.Alarm = Existing();
        Aws.KeepsWhatIsDeleted = true;
        Aws.Refusals = new Problem(ProblemKind.Transient, Reasons.Unavailable, "one entry failed");
        (await FinalizeAsync(Claimed(Spec, Pinned))).ShouldBe(FinalizeResult.Backoff);
        ((string?)Objects.Condition("Reconciling")!["message"])!.ShouldContain("one entry failed");
    }

    [Fact]
    public async Task A_spec_that_became_invalid_does_not_block_the_deletion()
    {
        Aws.Alarm = Existing();
        (await FinalizeAsync(Claimed(new MetricAlarmSpec { AlarmActions = [new ActionTarget()] }))).ShouldBe(
            FinalizeResult.Finished
        );
        Aws.Alarm.ShouldBeNull();
    }

    [Fact]
    public async Task A_name_that_something_of_another_type_has_taken_does_not_block_the_deletion()
    {
        Aws.Taken = true;
        (await FinalizeAsync(Claimed(Spec))).ShouldBe(FinalizeResult.Finished);
    }

    [Fact]
    public async Task What_is_pinned_is_deleted_although_the_spec_names_another()
    {
        var pinned = Pinned with { Region = "us-east-1", Arn = Arn };
        Aws.Alarm = Existing();
        (await FinalizeAsync(Claimed(Spec with { Name = "after" }, pinned))).ShouldBe(FinalizeResult.Finished);
        Aws.Alarm.ShouldBeNull();
        Aws.Asked.ShouldAllBe(identity => identity == pinned);
    }

    [Fact]
    public async Task What_is_pinned_is_deleted_although_what_its_name_depends_on_is_gone()
    {
        Aws.Alarm = Existing();
        Aws.Nameless = ProblemException.Waiting(Reasons.ReferenceNotReady, "the group is gone");
        var deleted = Claimed(Spec, Pinned);
        deleted = deleted with { Metadata = deleted.Metadata with { DeletionTimestamp = DateTimeOffset.UnixEpoch } };
        (await FinalizeAsync(deleted)).ShouldBe(FinalizeResult.Finished);
        Aws.Alarm.ShouldBeNull();
    }

    [Fact]
    public async Task What_others_refer_to_waits_and_says_who_they_are()
    {
        Aws.Alarm = Existing();
        References.Holders.Add("CompositeAlarm ml/all");
        (await FinalizeAsync(Claimed(Spec, Pinned))).ShouldNotBe(FinalizeResult.Finished);
        Aws.Writes.ShouldBeEmpty();
        var waiting = Objects.Condition("Reconciling")!;
        ((string?)waiting["reason"]).ShouldBe(Reasons.InUse);
        ((string?)waiting["message"])!.ShouldContain(
            "CompositeAlarm ml/all refers to it; delete that or take the reference out"
        );
        ((string?)waiting["message"])!.ShouldContain("set `spec.deletionPolicy: Retain`");

        References.Holders.Clear();
        (await FinalizeAsync(Claimed(Spec, Pinned))).ShouldBe(FinalizeResult.Finished);
        Aws.Alarm.ShouldBeNull();
    }

    [Fact]
    public async Task What_others_refer_to_can_be_let_go()
    {
        Aws.Alarm = Existing();
        References.Holders.Add("CompositeAlarm ml/all");
        (await FinalizeAsync(Claimed(Spec with { DeletionPolicy = DeletionPolicy.Retain }, Pinned))).ShouldBe(
            FinalizeResult.Finished
        );
    }

    [Fact]
    public async Task What_a_kind_retains_by_default_is_deleted_only_when_the_spec_says_so()
    {
        Aws.Alarm = Existing();
        Aws.DefaultDeletionPolicy = DeletionPolicy.Retain;
        (await FinalizeAsync(Claimed(Spec, Pinned))).ShouldBe(FinalizeResult.Finished);
        Aws.Writes.ShouldBe(["UntagResource"]);

        Aws.Alarm = Existing();
        await FinalizeAsync(Claimed(Spec with { DeletionPolicy = DeletionPolicy.Delete }, Pinned));
        Aws.Writes.ShouldBe(["UntagResource", "DeleteAlarms"]);
    }

    [Fact]
    public async Task A_deletion_that_waits_for_something_on_AWS_says_what_for()
    {
        Aws.Alarm = Existing();
        Aws.KeepsWhatIsDeleted = true;
        Aws.Awaited = new Problem(ProblemKind.Waiting, Reasons.InUse, "composite 'all' names it");
        (await FinalizeAsync(Claimed(Spec, Pinned))).ShouldNotBe(FinalizeResult.Finished);
        ((string?)Objects.Condition("Reconciling")!["message"])!.ShouldContain("composite 'all' names it");
    }

    [Fact]
    public async Task A_deletion_that_AWS_does_not_carry_out_is_tried_three_times_an_hour_and_status_says_so()
    {
        Aws.Alarm = Existing();
        Aws.KeepsWhatIsDeleted = true;
        for (var pass = 0; pass < 20; pass++)
        {
            (await FinalizeAsync(Claimed(Spec, Pinned))).ShouldNotBe(FinalizeResult.Finished);
            Time.Advance(TimeSpan.FromSeconds(5));
        }

        Aws.Writes.Count.ShouldBe(ConvergencePolicy.Limit);
        var stalled = Objects.Condition("Stalled")!;
        ((string?)stalled["reason"]).ShouldBe(Reasons.NonConverging);
        ((string?)stalled["message"])!.ShouldContain("set `spec.deletionPolicy: Retain`");
        Time.Advance(ConvergencePolicy.Pardon);
        await FinalizeAsync(Claimed(Spec, Pinned));
        Aws.Writes.Count.ShouldBe(ConvergencePolicy.Limit + 1);
    }

    [Fact]
    public async Task An_observed_object_goes_without_a_look_at_AWS()
    {
        (await FinalizeAsync(Claimed(Spec with { ManagementPolicy = ManagementPolicy.Observe }))).ShouldBe(
            FinalizeResult.Finished
        );
        Aws.Asked.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"deletionPolicy":"Retain","threshold":"high"}""", true)]
    [InlineData("""{"managementPolicy":"Observe","threshold":"high"}""", true)]
    [InlineData("""{"threshold":"high"}""", false)]
    [InlineData("""{"deletionPolicy":["Retain"]}""", false)]
    [InlineData("[]", false)]
    public void An_object_that_nobody_can_read_goes_when_AWS_is_to_be_left_alone(string spec, bool mayGo) =>
        Controller.MayGo(Unreadable(spec)).ShouldBe(mayGo);

    [Theory]
    [InlineData("{}", true)]
    [InlineData("""{"deletionPolicy":null}""", true)]
    [InlineData("""{"deletionPolicy":"Delete"}""", false)]
    [InlineData("[]", false)]
    public void An_object_that_nobody_can_read_goes_when_its_kind_leaves_AWS_alone_by_default(string spec, bool mayGo)
    {
        Aws.DefaultDeletionPolicy = DeletionPolicy.Retain;
        Controller.MayGo(Unreadable(spec)).ShouldBe(mayGo);
    }

    [Fact]
    public async Task An_object_that_nobody_can_read_says_how_to_get_rid_of_it()
    {
        await Controller.InvalidAsync(Unreadable("{}"), TestContext.Current.CancellationToken);
        ((string?)Objects.Condition("Stalled")!["message"]).ShouldBe(
            "the stored object does not fit its kind: `spec.threshold` must have the type that the schema asks for. Nothing is sent"
                + $" to AWS; the deletion waits. Apply the object again in the right shape and {Arn} is deleted too, or set"
                + " `spec.deletionPolicy: Retain` and it stays on AWS"
        );
    }

    private static InvalidObject Unreadable(string spec) =>
        new(
            "sagemakermonitor.dev/v1alpha1",
            "MetricAlarm",
            new ObjectMeta
            {
                Namespace = "ml",
                Name = "churn",
                DeletionTimestamp = DateTimeOffset.UnixEpoch,
            },
            "`spec.threshold` must have the type that the schema asks for.",
            JsonElement.Parse(spec),
            JsonElement.Parse(
                $$"""{"aws":{"accountId":"111122223333","partition":"aws","region":"eu-west-1","name":"ml_churn","arn":"{{Arn}}"} }"""
            )
        );

    // The cache has caught up with what the pass before wrote.
    private Task<FinalizeResult> FinalizeAsync(MetricAlarm alarm) =>
        Controller.FinalizeAsync(
            alarm with
            {
                Metadata = alarm.Metadata with { ResourceVersion = $"cached-{_passes++}" },
            },
            TestContext.Current.CancellationToken
        );
}
