using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Aws.EventBridge;
using SageMakerMonitorOperator.Reconcilers.EventRules;
using SageMakerMonitorOperator.Reconcilers.Problems;

namespace SageMakerMonitorOperator.Reconcilers.Tests.EventRules;

public sealed class TargetRefusalsTests
{
    [Fact]
    public void What_was_put_altogether_is_no_problem() =>
        TargetRefusals.Problem([.. Answers(TargetRefusals.Of("PutTargets", 0, []))]).ShouldBeNull();

    [Fact]
    public void Each_entry_is_told_with_its_field_its_code_and_what_AWS_says()
    {
        var problem = Problem(Entry("a", "ResourceNotFoundException", "No such queue."), Entry("b", "X", "Odd"));

        problem.Message.ShouldContain(
            "EventBridge PutTargets failed for spec.targets[a]: No such queue (code ResourceNotFoundException)"
        );
        problem.Message.ShouldContain("spec.targets[b]: Odd (code X)");
    }

    [Fact]
    public void What_passes_by_itself_is_tried_again_soon() =>
        Problem(Entry("a", "ConcurrentModificationException", "Busy")).Kind.ShouldBe(ProblemKind.Transient);

    [Fact]
    public void What_somebody_must_act_upon_counts_before_what_passes()
    {
        var problem = Problem(
            Entry("a", "ConcurrentModificationException", "Busy"),
            Entry("b", "LimitExceededException", "Too many")
        );
        (problem.Kind, problem.Reason).ShouldBe((ProblemKind.Stalled, Reasons.QuotaExceeded));
    }

    [Fact]
    public void A_count_without_entries_is_a_problem_too()
    {
        var refusals = TargetRefusals.Of("RemoveTargets", 2, []);
        var problem = TargetRefusals.Problem([.. Answers(refusals)])!;
        problem.Kind.ShouldBe(ProblemKind.Transient);
        problem.Message.ShouldContain("does not say which");
    }

    [Fact]
    public void A_target_that_is_gone_already_is_removed()
    {
        FailedTarget[] gone = [Entry("a", "ResourceNotFoundException", "Gone")];

        TargetRefusals.Of("RemoveTargets", 1, gone)!.ButGone().ShouldBeNull();
        TargetRefusals
            .Of("RemoveTargets", 2, [.. gone, Entry("b", "InternalException", "Odd")])!
            .ButGone()!
            .Targets.ShouldHaveSingleItem()
            .TargetId.ShouldBe("b");
        TargetRefusals.Of("RemoveTargets", 2, [])!.ButGone().ShouldNotBeNull("it does not say which");
    }

    private static Problem Problem(params FailedTarget[] entries) =>
        TargetRefusals.Problem([.. Answers(TargetRefusals.Of("PutTargets", entries.Length, entries))])!;

    private static IEnumerable<object> Answers(TargetRefusals? refusals) => refusals is null ? [] : [refusals];

    private static FailedTarget Entry(string id, string code, string message) =>
        new()
        {
            TargetId = id,
            ErrorCode = code,
            ErrorMessage = message,
        };
}
