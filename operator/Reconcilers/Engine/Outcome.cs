using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Controllers;
using SageMakerMonitorOperator.Kubernetes.Queues;
using SageMakerMonitorOperator.Reconcilers.Planning;
using SageMakerMonitorOperator.Reconcilers.Problems;

namespace SageMakerMonitorOperator.Reconcilers.Engine;

/// <summary>How a pass over an object ended.</summary>
public abstract record Outcome
{
    /// <summary>AWS equals the spec.</summary>
    public sealed record InSync : Outcome;

    /// <summary>Everything was written, and AWS does not show all of it yet.</summary>
    public sealed record Settling(Plan Plan) : Outcome;

    /// <summary>The object may only be read: it is observed, or paused.</summary>
    public sealed record ReadOnly(Plan Plan, bool Exists, bool Paused) : Outcome;

    /// <summary>The object could not be made equal to its spec.</summary>
    public sealed record Failed(Problem Problem) : Outcome;

    /// <summary>What was written does not stay; see <see cref="Reasons.NonConverging"/>.</summary>
    public sealed record NonConverging(Plan Plan) : Outcome;

    /// <summary>What there is still to be done, as far as it is known.</summary>
    public Plan Left =>
        this switch
        {
            ReadOnly readOnly => readOnly.Plan,
            Settling settling => settling.Plan,
            NonConverging stuck => stuck.Plan,
            _ => Plan.Empty,
        };

    /// <summary>When the object is looked at again.</summary>
    internal ReconcileResult NextLook(ResyncSchedule schedule) =>
        this switch
        {
            InSync or ReadOnly => ReconcileResult.Done, // A sweep looks after it.
            Settling => ReconcileResult.RequeueAfter(ResyncSchedule.Settling),
            Failed { Problem: { Kind: ProblemKind.Waiting } problem } => ReconcileResult.RequeueAfter(
                problem.RetryAfter ?? schedule.Wait
            ),
            Failed { Problem.Kind: ProblemKind.Transient } => ReconcileResult.Backoff,
            _ => ReconcileResult.RequeueAfter(schedule.Resync, WorkPriority.Sweep),
        };

    private Outcome() { }
}
