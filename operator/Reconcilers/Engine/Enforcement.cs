using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Reconcilers.Ownership;
using SageMakerMonitorOperator.Reconcilers.Planning;
using SageMakerMonitorOperator.Reconcilers.Problems;

namespace SageMakerMonitorOperator.Reconcilers.Engine;

/// <summary>One pass over an object that is not being deleted.</summary>
internal sealed class Enforcement<TResource, TStatus, TObserved>(
    KindServices<TResource, TStatus, TObserved> services,
    Reporter<TResource, TStatus, TObserved> reporter
)
    where TResource : KubernetesObject, IAwsResource
    where TStatus : AwsResourceStatus, new()
    where TObserved : class, IObservedResource
{
    private readonly IAwsResourceKind<TResource, TStatus, TObserved> _kind = services.Kind;

    /// <exception cref="ProblemException">What keeps the object from being made equal to its spec.</exception>
    /// <exception cref="Aws.Failures.AwsFailure">AWS failed.</exception>
    public async Task<Outcome> RunAsync(Pass<TResource, TObserved> pass, CancellationToken cancellationToken)
    {
        RefuseInvalid(pass.Resource);
        var session = await services.OpenAsync(pass, cancellationToken);
        pass.Observed = await _kind.ObserveAsync(
            session.Connection,
            pass.Identity!,
            knownTags: null,
            cancellationToken
        );
        var plan = _kind.Plan(pass.Resource, pass.Tags, pass.Observed);
        return pass.MayWrite
            ? await EnforceAsync(pass, session.Connection, plan, cancellationToken)
            : new Outcome.ReadOnly(plan, pass.Observed is not null, pass.IsPaused);
    }

    private async Task<Outcome> EnforceAsync(
        Pass<TResource, TObserved> pass,
        AwsConnection aws,
        Plan plan,
        CancellationToken cancellationToken
    )
    {
        RefuseConflict(pass, plan);
        var key = pass.Resource.Key();
        var advice = plan.IsEmpty ? WriteAdvice.Write : services.Guard.Advise(key, plan);
        if (advice != WriteAdvice.Write)
        {
            return advice == WriteAdvice.Wait ? new Outcome.Settling(plan) : new Outcome.NonConverging(plan);
        }

        await ClaimAsync(pass, cancellationToken);
        if (plan.IsEmpty)
        {
            services.Guard.Settled(key);
            return new Outcome.InSync();
        }

        return await ApplyAsync(pass, aws, plan, cancellationToken);
    }

    // The finalizer, the identity and the tag keys are in Kubernetes before anything is on AWS: whatever crashes after
    // this, the next pass finds what was begun.
    private async Task ClaimAsync(Pass<TResource, TObserved> pass, CancellationToken cancellationToken)
    {
        pass.Resource = await services.Finalizers.EnsureAsync(pass.Resource, cancellationToken);
        await reporter.PinAsync(pass, cancellationToken);
    }

    private async Task<Outcome> ApplyAsync(
        Pass<TResource, TObserved> pass,
        AwsConnection aws,
        Plan plan,
        CancellationToken cancellationToken
    )
    {
        foreach (var step in plan.Steps)
        {
            await _kind.ApplyAsync(aws, step, cancellationToken);
        }

        reporter.Applied(pass, plan, repeated: services.Guard.Written(pass.Resource.Key(), plan));
        pass.Observed = await _kind.ObserveAsync(aws, pass.Identity!, pass.TagsAfterWrite(), cancellationToken);
        var left = _kind.Plan(pass.Resource, pass.Tags, pass.Observed);
        return left.IsEmpty ? new Outcome.InSync() : new Outcome.Settling(left);
    }

    private void RefuseInvalid(TResource resource)
    {
        var violations = _kind.Validate(resource);
        if (violations.Count > 0)
        {
            throw ProblemException.Stalled(Reasons.InvalidSpec, string.Join("; ", violations));
        }
    }

    private static void RefuseConflict(Pass<TResource, TObserved> pass, Plan plan)
    {
        if (pass.Observed is null || pass.JudgeOwnership(plan) is not { Verdict: OwnershipVerdict.Conflict } conflict)
        {
            return;
        }

        throw ProblemException.Stalled(
            Reasons.NameConflict,
            $"{pass.Observed.Arn} exists and is not this object's: {conflict.Explanation}. It was not touched."
                + " Create another object with another `spec.name`, or take it over with `spec.adoptionPolicy: IfUnowned` if it has no owner"
        );
    }
}
