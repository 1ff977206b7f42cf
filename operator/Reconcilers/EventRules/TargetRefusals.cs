using SageMakerMonitorOperator.Aws.EventBridge;
using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.Reconcilers.Problems;

namespace SageMakerMonitorOperator.Reconcilers.EventRules;

/// <summary>Targets that EventBridge did not put or remove although it answered with success; the others of the call it did.</summary>
/// <param name="Operation">PutTargets or RemoveTargets.</param>
/// <param name="Targets">Each with the reason.</param>
internal sealed record TargetRefusals(string Operation, IReadOnlyList<FailedTarget> Targets)
{
    /// <summary>Null when there is none.</summary>
    public static TargetRefusals? Of(string operation, int count, IReadOnlyList<FailedTarget> targets) =>
        count == 0 && targets.Count == 0 ? null : new(operation, targets);

    /// <summary>All that was refused in a pass, as one problem: the worst decides when it is tried again.</summary>
    public static Problem? Problem(IEnumerable<object> answers)
    {
        TargetRefusals[] refusals = [.. answers.OfType<TargetRefusals>()];
        return refusals.Length == 0
            ? null
            : AwsProblems.Of(
                refusals.SelectMany(refusal => refusal.Targets).Select(target => target.ToCause().Kind),
                string.Join("; ", refusals.Select(refusal => refusal.ToString()))
            );
    }

    /// <summary>Of a removal, whose targets may be gone when a lost answer is asked for again: those that are not. Null when all are.</summary>
    public TargetRefusals? ButGone()
    {
        FailedTarget[] left = [.. Targets.Where(target => target.ToCause().Kind != AwsFailureKind.NotFound)];
        return left.Length == 0 && Targets.Count > 0 ? null : this with { Targets = left };
    }

    public override string ToString() =>
        $"EventBridge {Operation} failed for {(Targets.Count == 0 ? "some targets and does not say which" : string.Join(", ", Targets.Select(Text)))}";

    private static string Text(FailedTarget target)
    {
        var cause = target.ToCause();
        return $"spec.{TargetFields.FieldOf(target.TargetId)}: {cause.Detail.TrimEnd('.')} (code {cause.Code})";
    }
}
