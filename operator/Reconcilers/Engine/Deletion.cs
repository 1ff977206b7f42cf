using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.Kubernetes.Controllers;
using SageMakerMonitorOperator.Kubernetes.Events;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Reconcilers.Ownership;
using SageMakerMonitorOperator.Reconcilers.Planning;
using SageMakerMonitorOperator.Reconcilers.Problems;

namespace SageMakerMonitorOperator.Reconcilers.Engine;

/// <summary>Takes a resource off AWS, or lets it go, when its object is deleted. Works on paused objects too.</summary>
internal sealed class Deletion<TResource, TStatus, TObserved>(
    KindServices<TResource, TStatus, TObserved> services,
    Reporter<TResource, TStatus, TObserved> reporter
)
    where TResource : KubernetesObject, IAwsResource
    where TStatus : AwsResourceStatus, new()
    where TObserved : class, IObservedResource
{
    private readonly IAwsResourceKind<TResource, TStatus, TObserved> _kind = services.Kind;

    public Task<FinalizeResult> RunAsync(Pass<TResource, TObserved> pass, CancellationToken cancellationToken) =>
        pass.Resource.Spec switch
        {
            { ManagementPolicy: ManagementPolicy.Observe } => Finished(pass),
            { DeletionPolicy: DeletionPolicy.Retain } => RetainAsync(pass, cancellationToken),
            _ => DeleteAsync(pass, cancellationToken),
        };

    private async Task<FinalizeResult> DeleteAsync(Pass<TResource, TObserved> pass, CancellationToken cancellationToken)
    {
        try
        {
            var session = await services.OpenAsync(pass, cancellationToken);
            return await DeleteAsync(pass, session.Connection, cancellationToken);
        }
        catch (ProblemException problem)
        {
            return await BlockedAsync(pass, problem.Problem, cancellationToken);
        }
        catch (AwsFailure failure)
        {
            return await BlockedAsync(pass, AwsProblems.From(failure), cancellationToken);
        }
    }

    private async Task<FinalizeResult> DeleteAsync(
        Pass<TResource, TObserved> pass,
        AwsConnection aws,
        CancellationToken cancellationToken
    )
    {
        if (!await ObserveOwnAsync(pass, aws, cancellationToken))
        {
            return await Finished(pass);
        }

        foreach (var step in _kind.PlanDeletion(pass.Observed!).Steps)
        {
            await _kind.ApplyAsync(aws, step, cancellationToken);
        }

        // AWS answers some deletions with success and does nothing: gone is what is not there any more.
        var left = await _kind.ObserveAsync(aws, pass.Identity!, pass.Observed!.Tags, cancellationToken);
        if (left is not null)
        {
            return FinalizeResult.RequeueAfter(ResyncSchedule.Settling);
        }

        reporter.Tell(pass, EventType.Normal, Reasons.Deleted, "Delete", $"{pass.Observed.Arn} was deleted");
        return await Finished(pass);
    }

    /// <summary>One try to take the owner tags off; the object goes whatever comes of it.</summary>
    private async Task<FinalizeResult> RetainAsync(Pass<TResource, TObserved> pass, CancellationToken cancellationToken)
    {
        try
        {
            var session = await services.OpenAsync(pass, cancellationToken);
            if (await ObserveOwnAsync(pass, session.Connection, cancellationToken))
            {
                foreach (var step in _kind.PlanRelease(pass.Observed!).Steps)
                {
                    await _kind.ApplyAsync(session.Connection, step, cancellationToken);
                }

                reporter.Tell(
                    pass,
                    EventType.Normal,
                    Reasons.Retained,
                    "Release",
                    $"{pass.Observed!.Arn} stays on AWS"
                );
            }
        }
        catch (Exception failure) when (failure is ProblemException or AwsFailure)
        {
            var note = $"the resource stays on AWS, with its owner tags: {failure.Message}";
            reporter.Tell(pass, EventType.Warning, Reasons.Retained, "Release", note);
        }

        return await Finished(pass);
    }

    /// <summary>Reads the resource; false when there is nothing of ours.</summary>
    private async Task<bool> ObserveOwnAsync(
        Pass<TResource, TObserved> pass,
        AwsConnection aws,
        CancellationToken cancellationToken
    )
    {
        try
        {
            pass.Observed = await _kind.ObserveAsync(aws, pass.Identity!, knownTags: null, cancellationToken);
        }
        catch (ProblemException taken) when (taken.Problem.Reason == Reasons.NameConflict)
        {
            // Something of another type has the name now, so ours is gone: nothing to wait for.
            reporter.Tell(pass, EventType.Warning, Reasons.NameConflict, "Delete", taken.Message);
            return false;
        }
        if (pass.Observed is null)
        {
            return false;
        }

        var judgement = pass.JudgeOwnership(PlanOrNothingKnown(pass));
        if (judgement.Verdict == OwnershipVerdict.Ours)
        {
            return true;
        }

        var note = $"{pass.Observed.Arn} is left alone: {judgement.Explanation}";
        reporter.Tell(pass, EventType.Warning, Reasons.NameConflict, "Delete", note);
        return false;
    }

    // A reference that is gone, or a spec that became invalid, must not block a deletion; only the owner tags can prove
    // ownership then.
    private Plan? PlanOrNothingKnown(Pass<TResource, TObserved> pass)
    {
        if (_kind.Validate(pass.Resource).Count > 0)
        {
            return null;
        }
        try
        {
            return _kind.Plan(pass.Resource, pass.Tags, pass.Observed);
        }
        catch (ProblemException)
        {
            return null;
        }
    }

    private async Task<FinalizeResult> BlockedAsync(
        Pass<TResource, TObserved> pass,
        Problem problem,
        CancellationToken cancellationToken
    )
    {
        var message =
            $"the deletion waits: {problem.Message}. To let the object go and leave the resource on AWS, set `spec.deletionPolicy: Retain`";
        await reporter.ReportAsync(pass, new Outcome.Failed(problem with { Message = message }), cancellationToken);
        return problem.Kind == ProblemKind.Transient
            ? FinalizeResult.Backoff
            : FinalizeResult.RequeueAfter(services.Schedule.Wait);
    }

    private Task<FinalizeResult> Finished(Pass<TResource, TObserved> pass)
    {
        services.Guard.Settled(pass.Resource.Key());
        services.Metrics.Forget(_kind.Kind, pass.Resource.Key());
        return Task.FromResult(FinalizeResult.Finished);
    }
}
