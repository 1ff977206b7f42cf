using FsCheck;
using FsCheck.Fluent;
using SageMakerMonitorOperator.Api.MetricAlarms;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Kubernetes.Status;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Tests.Shared.Status;

namespace SageMakerMonitorOperator.Reconcilers.Tests.Engine;

/// <summary>The status contract, after every outcome, from every state that earlier outcomes led to.</summary>
public sealed class StatusSequenceTests
{
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(15);
    private static readonly DateTimeOffset Start = new(2026, 8, 1, 12, 0, 0, 123, TimeSpan.Zero);

    private static Gen<(VerdictTests.Case Outcome, int Minutes, bool Edited)> Visit =>
        from outcome in Gen.Elements(Enum.GetValues<VerdictTests.Case>())
        from minutes in Gen.Choose(0, 20)
        from edited in Gen.Frequency((3, Gen.Constant(false)), (1, Gen.Constant(true)))
        select (outcome, minutes, edited);

    [Fact]
    public void The_first_visit_keeps_the_contract() =>
        StatusContract
            .Verify(
                new ObjectMeta { Generation = 1 },
                new MetricAlarmStatus
                {
                    Conditions = new StatusReport(1, Start, Grace).Conditions([], Verdict.FirstVisit),
                }
            )
            .ShouldBeEmpty();

    [Fact]
    public void Every_sequence_of_outcomes_keeps_the_contract() =>
        Properties.Hold(
            Gen.ListOf(Visit, 8),
            visits =>
            {
                var (generation, now) = (1L, Start);
                var status = new MetricAlarmStatus();
                foreach (var visit in visits)
                {
                    generation += visit.Edited ? 1 : 0;
                    now += TimeSpan.FromMinutes(visit.Minutes);
                    var before = status;
                    status = Visited(before, generation, now, visit.Outcome);
                    StatusContract.Verify(new ObjectMeta { Generation = generation }, status).ShouldBeEmpty();
                    TransitionsMoveOnlyWithStatus(before.Conditions, status.Conditions, now);
                    Visited(status, generation, now, visit.Outcome).Conditions.ShouldBe(status.Conditions);
                }
            },
            runs: 2000
        );

    private static MetricAlarmStatus Visited(
        MetricAlarmStatus before,
        long generation,
        DateTimeOffset now,
        VerdictTests.Case outcome
    ) =>
        before with
        {
            ObservedGeneration = generation,
            Conditions = new StatusReport(generation, now, Grace).Conditions(
                before.Conditions,
                Verdict.Of(VerdictTests.Of(outcome))
            ),
        };

    private static void TransitionsMoveOnlyWithStatus(
        IReadOnlyList<Condition> before,
        IReadOnlyList<Condition> after,
        DateTimeOffset now
    )
    {
        foreach (var condition in after)
        {
            var old = before.Find(condition.Type);
            var moved = old?.Status == condition.Status ? old.LastTransitionTime : now.AddMilliseconds(-123);
            condition.LastTransitionTime.ShouldBe(moved);
        }
    }
}
