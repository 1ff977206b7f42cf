using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.MetricAlarms;
using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.Reconcilers.MetricAlarms;
using SageMakerMonitorOperator.Reconcilers.Policies;
using SageMakerMonitorOperator.Reconcilers.Problems;
using AwsAlarm = SageMakerMonitorOperator.Aws.CloudWatch.MetricAlarm;

namespace SageMakerMonitorOperator.Reconcilers.Tests.Engine;

public sealed class EnforcementTests : EngineFixture
{
    private int _objects;

    [Fact]
    public async Task A_paused_object_does_not_make_the_ARN_of_a_stranger_its_own()
    {
        Aws.Alarm = Existing(new Dictionary<string, string>());
        var alarm = Claimed(Spec, Pinned);
        alarm = alarm with
        {
            Metadata = alarm.Metadata with
            {
                Annotations = new Dictionary<string, string> { [Annotations.Paused] = "true" },
            },
        };
        await Controller.ReconcileAsync(alarm, TestContext.Current.CancellationToken);
        ((string?)Objects.Status!["aws"]!["name"]).ShouldBe("ml_churn");
        Objects.Status!["aws"]!["arn"].ShouldBeNull();
    }

    [Fact]
    public async Task The_second_object_of_a_name_asks_nothing_of_AWS_and_names_the_first()
    {
        var first = Claimed(Spec with { Name = "ml_churn" }, Pinned);
        first = first with { Metadata = first.Metadata with { Name = "first" } };
        Names.Set(new Contender("MetricAlarm", first, HasFinalizer: true), () => true, () => { });

        var second = Claimed(Spec) with { Status = null };
        second = second with { Metadata = second.Metadata with { Finalizers = null } };
        await Controller.ReconcileAsync(second, TestContext.Current.CancellationToken);

        var stalled = Objects.Condition("Stalled")!;
        ((string?)stalled["reason"]).ShouldBe(Reasons.NameConflict);
        ((string?)stalled["message"])!.ShouldStartWith("MetricAlarm ml/first of this cluster has the name 'ml_churn'");
        (Aws.Asked.Count, Aws.Writes.Count).ShouldBe((0, 0));
    }

    [Fact]
    public async Task A_plan_that_a_check_objects_to_claims_nothing_and_writes_nothing()
    {
        Aws.Objection = ProblemException.Stalled(Reasons.InvalidSpec, "the sample does not match");
        await Controller.ReconcileAsync(New(), TestContext.Current.CancellationToken);

        Aws.Writes.ShouldBeEmpty();
        Objects.Status!["aws"].ShouldBeNull();
        ((string?)Objects.Condition("Stalled")!["message"]).ShouldBe("the sample does not match");
    }

    [Fact]
    public async Task What_AWS_did_not_do_of_a_write_that_it_answered_with_success_is_told()
    {
        Aws.Refusals = new Problem(ProblemKind.Stalled, Reasons.QuotaExceeded, "one of two entries is too many");
        await Controller.ReconcileAsync(New(), TestContext.Current.CancellationToken);

        Aws.Writes.ShouldBe(["PutMetricAlarm"]);
        var stalled = Objects.Condition("Stalled")!;
        ((string?)stalled["reason"], (string?)stalled["message"]).ShouldBe(
            (Reasons.QuotaExceeded, "one of two entries is too many")
        );
    }

    [Fact]
    public async Task What_needs_no_write_is_checked_too()
    {
        await Controller.ReconcileAsync(New(), TestContext.Current.CancellationToken);
        Aws.Checked.ShouldBe([1]);
        Aws.Alarm = InSync();
        await Controller.ReconcileAsync(New(), TestContext.Current.CancellationToken);
        Aws.Checked.ShouldBe([1, 0]);
    }

    [Fact]
    public async Task A_paused_object_is_not_checked()
    {
        var paused = New();
        paused = paused with
        {
            Metadata = paused.Metadata with
            {
                Annotations = new Dictionary<string, string> { [Annotations.Paused] = "true" },
            },
        };
        await Controller.ReconcileAsync(paused, TestContext.Current.CancellationToken);
        Aws.Checked.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_object_whose_name_on_AWS_is_not_known_yet_waits_and_asks_nothing()
    {
        Aws.Nameless = ProblemException.Waiting(Reasons.ReferenceNotReady, "the group is not there");
        await Controller.ReconcileAsync(New(), TestContext.Current.CancellationToken);
        ((string?)Objects.Condition("Reconciling")!["reason"]).ShouldBe(Reasons.ReferenceNotReady);
        Aws.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_reference_that_comes_to_lead_to_another_name_changes_nothing_on_AWS()
    {
        Aws.Name = "another";
        await Controller.ReconcileAsync(Claimed(Spec, Pinned), TestContext.Current.CancellationToken);
        var stalled = Objects.Condition("Stalled")!;
        ((string?)stalled["reason"]).ShouldBe(Reasons.IdentityChanged);
        ((string?)stalled["message"])!.ShouldContain("status.aws pins 'ml_churn'");
        (Aws.Asked.Count, Aws.Writes.Count).ShouldBe((0, 0));
    }

    [Fact]
    public async Task A_wait_that_is_overdue_stalls_with_what_to_look_at()
    {
        Aws.Objection = new(
            new Problem(ProblemKind.Waiting, Reasons.ReferenceNotReady, "it is not there yet")
            {
                Overdue = new(TimeSpan.FromMinutes(5), "Look whether it exists"),
            }
        );
        await Controller.ReconcileAsync(New(), TestContext.Current.CancellationToken);
        Time.Advance(TimeSpan.FromMinutes(4));
        await Controller.ReconcileAsync(New(), TestContext.Current.CancellationToken);
        Objects.Condition("Stalled").ShouldBeNull();

        Time.Advance(TimeSpan.FromMinutes(1));
        await Controller.ReconcileAsync(New(), TestContext.Current.CancellationToken);
        ((string?)Objects.Condition("Stalled")!["message"]).ShouldBe("it is not there yet. Look whether it exists");
        Objects.Condition("Reconciling").ShouldBeNull();
    }

    [Fact]
    public async Task A_kind_says_what_a_refusal_means_and_what_status_has_of_it()
    {
        Aws.Failing = new(
            new AwsOperation("CloudWatch", "PutMetricAlarm", "eu-west-1"),
            new FailureCause(AwsFailureKind.Invalid, "NotYet", "not yet")
        );
        Aws.Explanation = new(ProblemKind.Waiting, Reasons.DestinationNotReady, "it comes by itself") { Detail = "x" };
        await Controller.ReconcileAsync(New(), TestContext.Current.CancellationToken);

        ((string?)Objects.Condition("Reconciling")!["message"]).ShouldBe("it comes by itself");
        Aws.Reported.ShouldHaveSingleItem().Detail.ShouldBe("x");

        Aws.Explanation = null;
        await Controller.ReconcileAsync(New(), TestContext.Current.CancellationToken);
        ((string?)Objects.Condition("Stalled")!["reason"]).ShouldBe(Reasons.Rejected);
    }

    // The cache has caught up with what was written to the one before.
    private MetricAlarm New()
    {
        var alarm = Claimed(Spec) with { Status = null };
        return alarm with
        {
            Metadata = alarm.Metadata with { Finalizers = null, ResourceVersion = $"cached-{_objects++}" },
        };
    }

    private static ObservedAlarm InSync() =>
        Existing() with
        {
            Alarm = new AwsAlarm
            {
                AlarmName = Pinned.Name,
                Namespace = Spec.Namespace,
                MetricName = Spec.MetricName,
                Statistic = Spec.Statistic,
                Period = Spec.PeriodSeconds,
                EvaluationPeriods = Spec.EvaluationPeriods,
                Threshold = Spec.Threshold,
                ComparisonOperator = Spec.ComparisonOperator,
            },
        };
}
