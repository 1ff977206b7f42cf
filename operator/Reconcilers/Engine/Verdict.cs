using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Client;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Kubernetes.Status;
using SageMakerMonitorOperator.Reconcilers.Policies;
using SageMakerMonitorOperator.Reconcilers.Problems;

namespace SageMakerMonitorOperator.Reconcilers.Engine;

/// <summary>What an outcome says in each condition; null means that the condition is not there.</summary>
internal sealed record Verdict(Statement Ready, Statement Synced)
{
    public Statement? Reconciling { get; init; }
    public Statement? Stalled { get; init; }
    public Statement? Paused { get; init; }

    /// <summary>What the kind said; null where it was not asked, and its warning stays as it is.</summary>
    public Assessment? Assessment { get; init; }

    /// <summary>True: Ready keeps its value while the failure is young.</summary>
    public bool ReadyMayStay { get; init; }

    /// <summary>Before anything is known.</summary>
    public static Verdict FirstVisit { get; } =
        new(
            Statement.Unknown(Reasons.Progressing, "the resource is being made"),
            Statement.Unknown(Reasons.Progressing, "the resource is being made")
        )
        {
            Reconciling = Statement.True(Reasons.Progressing, "the resource is being made"),
        };

    /// <summary>The stored object does not fit its type.</summary>
    /// <param name="entity">The object.</param>
    /// <param name="advice">What to do about it.</param>
    public static Verdict Of(InvalidObject entity, string advice) =>
        Failed(
            new Problem(
                ProblemKind.Stalled,
                Reasons.InvalidObject,
                $"the stored object does not fit its kind: {entity.Error} Nothing is sent to AWS; {advice}"
            )
        );

    /// <param name="outcome">How the pass ended.</param>
    /// <param name="assessment">What the kind says of what was read.</param>
    public static Verdict Of(Outcome outcome, Assessment assessment)
    {
        var verdict = Of(outcome) with { Assessment = assessment };
        return outcome is Outcome.InSync && assessment.Ready is { } ready ? verdict with { Ready = ready } : verdict;
    }

    /// <summary>The operator is still at work on the object.</summary>
    public static Verdict Working(string message) =>
        new(Statement.False(Reasons.Progressing, message), Statement.Unknown(Reasons.Progressing, message))
        {
            Reconciling = Statement.True(Reasons.Progressing, message),
        };

    /// <summary>That it is stalled, where the conditions before did not say so: an event tells of it. What is transient mends itself.</summary>
    public Statement? NewlyStalled(IReadOnlyList<Condition> before) =>
        before.Find(ConditionTypes.Stalled)?.Reason == Stalled?.Reason ? null : Stalled;

    public static Verdict Of(Outcome outcome) =>
        outcome switch
        {
            Outcome.InSync => new(
                Statement.True(Reasons.Succeeded, "AWS has the resource as the spec says"),
                Statement.True(Reasons.Succeeded, "AWS equals the spec")
            ),
            Outcome.Settling settling => Settling(settling),
            Outcome.ReadOnly readOnly => ReadOnly(readOnly),
            Outcome.NonConverging stuck => Stuck(stuck),
            Outcome.Failed failed => Failed(failed.Problem),
            _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "not an outcome"),
        };

    private static Verdict Settling(Outcome.Settling settling) =>
        Working($"written; AWS does not show it yet: {DriftText.Summary(settling.Plan)}");

    private static Verdict ReadOnly(Outcome.ReadOnly outcome)
    {
        var synced = outcome switch
        {
            { Exists: false } => Statement.False(Reasons.NotFound, "AWS has no such resource"),
            { Plan.IsEmpty: true } => Statement.True(Reasons.Succeeded, "AWS equals the spec"),
            _ => Statement.False(Reasons.Drifted, DriftText.Summary(outcome.Plan)),
        };
        if (!outcome.Paused)
        {
            return new(
                Statement.True(Reasons.Observed, "AWS was read; managementPolicy Observe writes nothing"),
                synced
            );
        }

        var message = $"the annotation {Annotations.Paused} stops all writes; remove it to go on";
        return new(new(outcome.Exists ? "True" : "False", Reasons.Paused, message), synced)
        {
            Paused = Statement.True(Reasons.Paused, message),
        };
    }

    private static Verdict Stuck(Outcome.NonConverging stuck)
    {
        var message =
            $"the same was written {ConvergencePolicy.Limit} times and does not stay: {DriftText.Summary(stuck.Plan)}."
            + " Somebody else may be writing it, or this endpoint does not keep it; change the spec or find the other writer";
        return new(Statement.False(Reasons.NonConverging, message), Statement.False(Reasons.NonConverging, message))
        {
            Stalled = Statement.True(Reasons.NonConverging, message),
        };
    }

    private static Verdict Failed(Problem problem)
    {
        var ready = Statement.False(problem.Reason, problem.Message);
        var present = Statement.True(problem.Reason, problem.Message);
        var unknown = Statement.Unknown(problem.Reason, problem.Message);
        return problem.Kind switch
        {
            ProblemKind.Waiting => new(ready, unknown) { Reconciling = present },
            ProblemKind.Transient => new(ready, unknown) { Reconciling = present, ReadyMayStay = true },
            ProblemKind.Denied => new(ready, unknown) { Stalled = present },
            _ => new(ready, ready) { Stalled = present },
        };
    }
}
