using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Aws.CloudWatch;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.Planning;
using SageMakerMonitorOperator.Reconcilers.Problems;

namespace SageMakerMonitorOperator.Reconcilers.Tests.Engine;

public sealed class VerdictTests
{
    private static readonly Plan Drifted = new(
        [
            new FieldDrift
            {
                Field = "threshold",
                Desired = "1",
                Observed = "5",
            },
        ],
        [new Step(new PutMetricAlarmRequest { AlarmName = "a" }, "differs in threshold")]
    );

    public enum Case
    {
        InSync,
        Settling,
        ObservedInSync,
        ObservedDrifted,
        ObservedMissing,
        PausedInSync,
        PausedMissing,
        NonConverging,
        Waiting,
        Transient,
        Denied,
        Stalled,
    }

    [Theory]
    [InlineData(Case.InSync, "True Succeeded", "True Succeeded", null)]
    [InlineData(Case.Settling, "False Progressing", "Unknown Progressing", "Reconciling Progressing")]
    [InlineData(Case.ObservedInSync, "True Observed", "True Succeeded", null)]
    [InlineData(Case.ObservedDrifted, "True Observed", "False Drifted", null)]
    [InlineData(Case.ObservedMissing, "True Observed", "False NotFound", null)]
    [InlineData(Case.PausedInSync, "True Paused", "True Succeeded", "Paused Paused")]
    [InlineData(Case.PausedMissing, "False Paused", "False NotFound", "Paused Paused")]
    [InlineData(Case.NonConverging, "False NonConverging", "False NonConverging", "Stalled NonConverging")]
    [InlineData(Case.Waiting, "False Throttled", "Unknown Throttled", "Reconciling Throttled")]
    [InlineData(Case.Transient, "False Throttled", "Unknown Throttled", "Reconciling Throttled")]
    [InlineData(Case.Denied, "False Throttled", "Unknown Throttled", "Stalled Throttled")]
    [InlineData(Case.Stalled, "False Throttled", "False Throttled", "Stalled Throttled")]
    public void Each_outcome_says_what_it_means(Case outcome, string ready, string synced, string? also)
    {
        var verdict = Verdict.Of(Of(outcome));
        Text(verdict.Ready).ShouldBe(ready);
        Text(verdict.Synced).ShouldBe(synced);
        new[] { ("Reconciling", verdict.Reconciling), ("Stalled", verdict.Stalled), ("Paused", verdict.Paused) }
            .Where(pair => pair.Item2 is not null)
            .Select(pair => $"{pair.Item1} {pair.Item2!.Reason}")
            .ShouldBe(also is null ? [] : [also]);
        verdict.ReadyMayStay.ShouldBe(outcome == Case.Transient);
    }

    [Fact]
    public void What_does_not_converge_names_the_field_and_what_to_do()
    {
        var message = Verdict.Of(Of(Case.NonConverging)).Stalled!.Message;
        message.ShouldStartWith("the same was written 3 times and does not stay: threshold is 5, should be 1. ");
        message.ShouldContain("change the spec or find the other writer");
    }

    [Fact]
    public void Drift_that_may_not_be_repaired_names_the_field() =>
        Verdict.Of(Of(Case.ObservedDrifted)).Synced.Message.ShouldBe("threshold is 5, should be 1");

    internal static Outcome Of(Case outcome) =>
        outcome switch
        {
            Case.InSync => new Outcome.InSync(),
            Case.Settling => new Outcome.Settling(Drifted),
            Case.ObservedInSync => new Outcome.ReadOnly(Plan.Empty, Exists: true, Paused: false),
            Case.ObservedDrifted => new Outcome.ReadOnly(Drifted, Exists: true, Paused: false),
            Case.ObservedMissing => new Outcome.ReadOnly(Drifted, Exists: false, Paused: false),
            Case.PausedInSync => new Outcome.ReadOnly(Plan.Empty, Exists: true, Paused: true),
            Case.PausedMissing => new Outcome.ReadOnly(Drifted, Exists: false, Paused: true),
            Case.NonConverging => new Outcome.NonConverging(Drifted),
            _ => new Outcome.Failed(
                new Problem(Enum.Parse<ProblemKind>(outcome.ToString()), Reasons.Throttled, "what, where, what now")
            ),
        };

    private static string Text(Statement statement) => $"{statement.Status} {statement.Reason}";
}
