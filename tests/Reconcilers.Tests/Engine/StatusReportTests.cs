using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Kubernetes.Status;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.Planning;
using SageMakerMonitorOperator.Reconcilers.Problems;

namespace SageMakerMonitorOperator.Reconcilers.Tests.Engine;

public sealed class StatusReportTests
{
    private static readonly TimeSpan Resync = TimeSpan.FromMinutes(5);
    private static readonly DateTimeOffset Start = new(2026, 8, 1, 12, 0, 0, TimeSpan.Zero);

    private IReadOnlyList<Condition> _conditions = [];

    [Fact]
    public void The_first_visit_already_has_Ready_and_Synced()
    {
        _conditions = new StatusReport(1, Start, 3 * Resync).Conditions([], Verdict.FirstVisit);
        (Status("Ready"), Status("Synced"), Status("Reconciling"), Status("Stalled")).ShouldBe(
            ("Unknown", "Unknown", "True", null)
        );
    }

    [Fact]
    public void An_account_stays_ready_through_a_short_failure_too()
    {
        IReadOnlyList<Condition> Account(DateTimeOffset now, Outcome outcome) =>
            new StatusReport(1, now, 3 * Resync, ConditionTypes.CredentialsValid).Conditions(
                _conditions,
                Verdict.Of(outcome)
            );

        _conditions = Account(Start, new Outcome.InSync());
        _conditions = Account(Start, Transient("r-1"));
        (Status("Ready"), Status("CredentialsValid"), Status("Synced")).ShouldBe(("True", "Unknown", null));
        _conditions = Account(Start + (3 * Resync), Transient("r-1"));
        Status("Ready").ShouldBe("False");
    }

    [Fact]
    public void A_warning_stands_while_the_kind_says_so_and_through_failures()
    {
        var warned = new Assessment { Warning = Statement.True("AwsManagedKey", "nothing can be published") };
        Report(Start, new Outcome.InSync(), warned);
        (Status("Warning"), Status("Ready")).ShouldBe(("True", "True"));
        Report(Start, Transient("r-1"));
        Status("Warning").ShouldBe("True");
        Report(Start, new Outcome.InSync(), Assessment.Good);
        Status("Warning").ShouldBeNull();
    }

    [Fact]
    public void A_kind_may_call_what_is_in_sync_otherwise_and_only_that()
    {
        var expired = new Assessment { Ready = Statement.True("Expired", "it has done its work") };
        Report(Start, new Outcome.InSync(), expired);
        (Ready.Status, Ready.Reason).ShouldBe(("True", "Expired"));
        Report(Start, new Outcome.ReadOnly(Plan.Empty, Exists: true, Paused: false), expired);
        Ready.Reason.ShouldBe(Reasons.Observed);
    }

    [Fact]
    public void A_transition_time_moves_only_when_the_status_does()
    {
        Report(Start, new Outcome.InSync());
        Report(Start + Resync, new Outcome.InSync());
        Report(Start + Resync, new Outcome.ReadOnly(Plan.Empty, Exists: true, Paused: false));
        Ready.LastTransitionTime.ShouldBe(Start);
        (Ready.Reason, Ready.Status).ShouldBe((Reasons.Observed, "True"));
        Report(Start + (2 * Resync), Stalled());
        Ready.LastTransitionTime.ShouldBe(Start + (2 * Resync));
    }

    [Fact]
    public void Every_condition_speaks_of_the_new_generation_even_when_nothing_else_changed()
    {
        Report(Start, new Outcome.InSync());
        Report(Start, new Outcome.InSync(), generation: 2);
        _conditions.ShouldAllBe(condition => condition.ObservedGeneration == 2);
    }

    [Fact]
    public void Retries_that_differ_in_the_request_id_only_write_nothing()
    {
        Report(Start, Transient("r-1"));
        var first = _conditions;
        Report(Start + TimeSpan.FromSeconds(30), Transient("r-2"));
        _conditions.ShouldBe(first);
        Ready.Message.ShouldContain("request id r-1");
    }

    [Fact]
    public void Ready_stays_for_three_resyncs_of_transient_failures_then_turns_False_and_recovers()
    {
        Report(Start, new Outcome.InSync());
        var ready = Ready;
        var failing = Start + Resync;
        for (var at = failing; at < failing + (3 * Resync); at += TimeSpan.FromSeconds(30))
        {
            Report(at, Transient("r-1"));
            Ready.ShouldBe(ready);
            (Status("Synced"), Status("Reconciling")).ShouldBe(("Unknown", null));
        }

        Report(failing + (3 * Resync), Transient("r-1"));
        (Ready.Status, Ready.Reason, Status("Reconciling")).ShouldBe(("False", Reasons.Throttled, "True"));
        Report(failing + (4 * Resync), Transient("r-1"));
        Ready.Status.ShouldBe("False");
        Report(failing + (5 * Resync), new Outcome.InSync());
        (Ready.Status, Status("Synced"), Status("Reconciling")).ShouldBe(("True", "True", null));
    }

    [Fact]
    public void A_success_between_two_failures_gives_the_full_grace_again()
    {
        Report(Start, new Outcome.InSync());
        Report(Start + Resync, Transient("r-1"));
        Report(Start + (2 * Resync), new Outcome.InSync());
        Report(Start + (3 * Resync), Transient("r-1"));
        Report(Start + (5 * Resync), Transient("r-1"));
        Ready.Status.ShouldBe("True");
    }

    [Fact]
    public void What_was_never_ready_does_not_become_so_by_a_failure()
    {
        Report(Start, Transient("r-1"));
        (Ready.Status, Status("Reconciling")).ShouldBe(("False", "True"));
    }

    [Fact]
    public void A_new_spec_that_could_not_be_written_is_not_called_ready()
    {
        Report(Start, new Outcome.InSync());
        Report(Start + Resync, Transient("r-1"), generation: 2);
        (Ready.Status, Ready.ObservedGeneration, Status("Reconciling")).ShouldBe(("False", 2, "True"));
    }

    [Fact]
    public void Only_transient_failures_leave_Ready_as_it_was()
    {
        foreach (var kind in new[] { ProblemKind.Waiting, ProblemKind.Denied, ProblemKind.Stalled })
        {
            Report(Start, new Outcome.InSync());
            Report(Start, new Outcome.Failed(new Problem(kind, Reasons.Rejected, "no")));
            Ready.Status.ShouldBe("False");
        }
    }

    [Fact]
    public void A_condition_that_no_longer_holds_goes_away()
    {
        Report(Start, new Outcome.ReadOnly(Plan.Empty, Exists: true, Paused: true));
        Status("Paused").ShouldBe("True");
        Report(Start, Stalled());
        (Status("Paused"), Status("Stalled")).ShouldBe((null, "True"));
        Report(Start, new Outcome.InSync());
        _conditions.Select(condition => condition.Type).ShouldBe(["Ready", "Synced"]);
    }

    private Condition Ready => _conditions.Find("Ready")!;

    private string? Status(string type) => _conditions.Find(type)?.Status;

    private void Report(DateTimeOffset now, Outcome outcome, long generation = 1) =>
        Report(now, Verdict.Of(outcome), generation);

    private void Report(DateTimeOffset now, Outcome outcome, Assessment assessment) =>
        Report(now, Verdict.Of(outcome, assessment));

    private void Report(DateTimeOffset now, Verdict verdict, long generation = 1) =>
        _conditions = new StatusReport(generation, now, 3 * Resync).Conditions(_conditions, verdict);

    private static Outcome Transient(string requestId) =>
        new Outcome.Failed(
            new Problem(ProblemKind.Transient, Reasons.Throttled, $"AWS throttled it (request id {requestId}). Again")
        );

    private static Outcome Stalled() =>
        new Outcome.Failed(new Problem(ProblemKind.Stalled, Reasons.Rejected, "AWS refused it"));
}
