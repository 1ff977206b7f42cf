using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.Kubernetes.Controllers;
using SageMakerMonitorOperator.Kubernetes.Events;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Reconcilers.Planning;
using SageMakerMonitorOperator.Reconcilers.Policies;
using SageMakerMonitorOperator.Reconcilers.Problems;

namespace SageMakerMonitorOperator.Reconcilers.Engine;

/// <summary>
/// Takes a resource off AWS, or lets it go, when its object is deleted: does what the policies decide. Works on paused
/// objects too.
/// </summary>
internal sealed class Deletion<TResource, TStatus, TObserved>(
    KindServices<TResource, TStatus, TObserved> services,
    Reporter<TResource, TStatus, TObserved> reporter,
    WriteMemory<ObjectKey> memory
)
    where TResource : KubernetesObject, IAwsResource
    where TStatus : AwsResourceStatus, new()
    where TObserved : class, IObservedResource
{
    private const int MostHolders = 5;

    private readonly IAwsResourceKind<TResource, TStatus, TObserved> _kind = services.Kind;
    private readonly PolicyRunner<TResource, TStatus, TObserved> _policies = new(services, memory);

    public async Task<FinalizeResult> RunAsync(Pass<TResource, TObserved> pass, CancellationToken cancellationToken)
    {
        try
        {
            var decision = await _policies.DecideAsync(
                pass,
                PolicyChain.Delete,
                () => ReadAsync(pass, cancellationToken),
                cancellationToken
            );
            return decision switch
            {
                Decision.Conclude { Outcome: Outcome.Failed failed } => await FailedAsync(
                    pass,
                    failed.Problem,
                    cancellationToken
                ),
                Decision.LetGo letGo => LetGo(pass, letGo),
                Decision.Release => await ReleaseAsync(pass, cancellationToken),
                Decision.Delete delete => await DeleteAsync(pass, delete.Plan, cancellationToken),
                _ => throw new InvalidOperationException($"{decision} is no way to delete an object"),
            };
        }
        catch (ProblemException problem)
        {
            return await FailedAsync(pass, problem.Problem, cancellationToken);
        }
        catch (AwsFailure failure)
        {
            services.Heed(pass, failure);
            return await FailedAsync(pass, AwsProblems.From(failure, deleting: true), cancellationToken);
        }
    }

    private async Task<Reading> ReadAsync(Pass<TResource, TObserved> pass, CancellationToken cancellationToken)
    {
        try
        {
            await services.ObserveAsync(pass, knownTags: null, cancellationToken, deleting: true);
        }
        catch (ProblemException taken) when (taken.Problem.Reason == Reasons.NameConflict)
        {
            // Something of another type has the name now, so ours is gone: nothing to wait for.
            reporter.Tell(pass, EventType.Warning, Reasons.NameConflict, "Delete", taken.Message);
        }

        return pass.Observed is { } observed
            ? new Reading(observed, _kind.PlanDeletion(pass.Resource, observed), EqualsSpec(pass))
            : new Reading(null, Plan.Empty, EqualsSpec: false);
    }

    // A reference that is gone, or a spec that became invalid, must not block a deletion; only the owner tags can prove
    // ownership then.
    private bool EqualsSpec(Pass<TResource, TObserved> pass)
    {
        if (_kind.Validate(pass.Resource).Count > 0)
        {
            return false;
        }

        try
        {
            return Reading.IsTagsOnly(services.Plan(pass));
        }
        catch (ProblemException)
        {
            return false;
        }
    }

    private async Task<FinalizeResult> DeleteAsync(
        Pass<TResource, TObserved> pass,
        Plan plan,
        CancellationToken cancellationToken
    )
    {
        if (services.References.HoldersOf(_kind.Kind, pass.Key) is [_, ..] holders)
        {
            return await FailedAsync(pass, Held(holders), cancellationToken);
        }

        await ApplyAsync(pass, plan, cancellationToken);
        var repeated = memory.Written(pass.Key, pass.Resource.Metadata.Generation, plan);
        services.Metrics.Written(_kind.Kind, plan, isDrift: false, repeated);

        if (plan.Awaits is { } awaited)
        {
            return await FailedAsync(pass, awaited, cancellationToken);
        }

        var arn = pass.Observed!.Arn;
        if (plan.Stays is { } why)
        {
            reporter.Tell(pass, EventType.Normal, Reasons.Retained, "Release", $"{arn} stays on AWS: {why}");
            return Finished(pass);
        }

        // AWS answers some deletions with success and does nothing: gone is what is not there any more.
        await services.ObserveAsync(pass, pass.Observed.Tags, cancellationToken, deleting: true);
        if (pass.Observed is not null)
        {
            return await FailedAsync(pass, ConvergencePolicy.StillThere(arn), cancellationToken);
        }

        reporter.Tell(pass, EventType.Normal, Reasons.Deleted, "Delete", $"{arn} was deleted");
        return Finished(pass);
    }

    private async Task<FinalizeResult> ReleaseAsync(
        Pass<TResource, TObserved> pass,
        CancellationToken cancellationToken
    )
    {
        await ApplyAsync(pass, _kind.PlanRelease(pass.Resource, pass.Observed!), cancellationToken);
        reporter.Tell(pass, EventType.Normal, Reasons.Retained, "Release", $"{pass.Observed!.Arn} stays on AWS");
        return Finished(pass);
    }

    private static Problem Held(IReadOnlyList<string> holders) =>
        new(
            ProblemKind.Waiting,
            Reasons.InUse,
            holders is [var only]
                ? $"{only} refers to it; delete that or take the reference out"
                : $"{string.Join(", ", holders.Take(MostHolders))}{(holders.Count > MostHolders ? " and others" : "")} refer to it;"
                    + " delete them or take the references out"
        );

    private async Task ApplyAsync(Pass<TResource, TObserved> pass, Plan plan, CancellationToken cancellationToken)
    {
        foreach (var step in plan.Steps)
        {
            if (
                await _kind.ApplyAsync(pass.Aws!, step, cancellationToken) is { } answer
                && _kind.Refused([answer]) is { } refused
            )
            {
                throw new ProblemException(refused);
            }
        }
    }

    /// <summary>With Retain there was one try to take the owner tags off; the object goes whatever came of it.</summary>
    private async Task<FinalizeResult> FailedAsync(
        Pass<TResource, TObserved> pass,
        Problem problem,
        CancellationToken cancellationToken
    )
    {
        if (pass.Retains)
        {
            return LetGo(pass, new($"the resource stays on AWS, with its owner tags: {problem.Message}"));
        }

        var message =
            $"the deletion waits: {problem.Message}. To let the object go and leave the resource on AWS, set `spec.deletionPolicy: Retain`";
        await reporter.ReportAsync(pass, new Outcome.Failed(problem with { Message = message }), cancellationToken);
        return problem.Kind == ProblemKind.Transient
            ? FinalizeResult.Backoff
            : FinalizeResult.RequeueAfter(problem.RetryAfter ?? services.Schedule.Wait);
    }

    private FinalizeResult LetGo(Pass<TResource, TObserved> pass, Decision.LetGo letGo)
    {
        if (letGo.Warning is { } warning)
        {
            reporter.Tell(pass, EventType.Warning, letGo.Reason, "Delete", warning);
        }

        return Finished(pass);
    }

    private FinalizeResult Finished(Pass<TResource, TObserved> pass)
    {
        memory.Forget(pass.Key);
        return FinalizeResult.Finished;
    }
}
