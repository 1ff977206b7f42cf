using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Reconcilers.Planning;
using SageMakerMonitorOperator.Reconcilers.Policies;
using SageMakerMonitorOperator.Reconcilers.Problems;
using SageMakerMonitorOperator.Reconcilers.Sweeps;

namespace SageMakerMonitorOperator.Reconcilers.Engine;

/// <summary>One pass over an object that is not being deleted: does what the policies decide.</summary>
internal sealed class Enforcement<TResource, TStatus, TObserved>(
    KindServices<TResource, TStatus, TObserved> services,
    Reporter<TResource, TStatus, TObserved> reporter,
    WriteMemory<ObjectKey> memory,
    TagDoubts doubts
)
    where TResource : KubernetesObject, IAwsResource
    where TStatus : AwsResourceStatus, new()
    where TObserved : class, IObservedResource
{
    private readonly IAwsResourceKind<TResource, TStatus, TObserved> _kind = services.Kind;
    private readonly PolicyRunner<TResource, TStatus, TObserved> _policies = new(services, memory);

    /// <exception cref="ProblemException">What keeps the object from being made equal to its spec.</exception>
    /// <exception cref="Aws.Failures.AwsFailure">AWS failed.</exception>
    public async Task<Outcome> RunAsync(Pass<TResource, TObserved> pass, CancellationToken cancellationToken)
    {
        RefuseInvalid(pass.Resource);
        var decision = await _policies.DecideAsync(
            pass,
            PolicyChain.Enforce,
            () => ReadAsync(pass, cancellationToken),
            cancellationToken
        );
        if (decision is Decision.Write planned)
        {
            await CheckAsync(pass, planned.Plan, cancellationToken);
            if (services.Names.Reserve(pass.Contender) is { } rival)
            {
                decision = NamePolicy.Conflict(rival, _kind.HasName);
            }
        }

        return decision switch
        {
            Decision.Conclude end => end.Outcome,
            Decision.Write { Plan.Obstacle: { } obstacle } => new Outcome.Failed(obstacle),
            Decision.Write write => await WriteAsync(pass, write.Plan, cancellationToken),
            _ => throw new InvalidOperationException($"{decision} is no way to enforce a spec"),
        };
    }

    // Whose the resource is must be known before a write; where nothing is to be written, its tags need not be read.
    private async Task<Reading> ReadAsync(Pass<TResource, TObserved> pass, CancellationToken cancellationToken)
    {
        await services.LookUpAsync(pass, cancellationToken);
        if (!_kind.HasTags)
        {
            return await ReadAsync(pass, TagPlan.None.Desired, cancellationToken);
        }

        if (TrustsTags(pass))
        {
            var reading = await ReadAsync(pass, pass.TagsLastSeen(), cancellationToken);
            if (reading.Plan.IsEmpty)
            {
                return reading;
            }
        }

        return await ReadAsync(pass, knownTags: null, cancellationToken);
    }

    private async Task<Reading> ReadAsync(
        Pass<TResource, TObserved> pass,
        IReadOnlyDictionary<string, string>? knownTags,
        CancellationToken cancellationToken
    )
    {
        await services.ObserveAsync(pass, knownTags, cancellationToken);
        return Reading.TowardsSpec(pass.Observed, services.Plan(pass));
    }

    private bool TrustsTags(Pass<TResource, TObserved> pass) =>
        Settled.WasInSync(pass.Resource) && pass.IsClaimed && services.IsPinned(pass) && !doubts.Contains(pass.Key);

    private async Task CheckAsync(Pass<TResource, TObserved> pass, Plan plan, CancellationToken cancellationToken)
    {
        var intent = pass.Intent(services.Time.GetUtcNow());
        if (await _kind.CheckAsync(pass.Aws!, intent, pass.Observed, plan, cancellationToken) is { } answer)
        {
            pass.Answers.Add(answer);
        }
    }

    private async Task<Outcome> WriteAsync(
        Pass<TResource, TObserved> pass,
        Plan plan,
        CancellationToken cancellationToken
    )
    {
        await ClaimAsync(pass, cancellationToken);
        if (plan.IsEmpty)
        {
            memory.Settled(pass.Key);
            doubts.Remove(pass.Key);
            return new Outcome.InSync();
        }

        return await ApplyAsync(pass, plan, cancellationToken);
    }

    // The finalizer, the identity and the tag keys are in Kubernetes before anything is on AWS: whatever crashes after
    // this, the next pass finds what was begun.
    private async Task ClaimAsync(Pass<TResource, TObserved> pass, CancellationToken cancellationToken)
    {
        // Once more: since the pass began the account may have begun to go, and it waits only for what is claimed.
        services.Accounts.Resolve(pass.Resource);
        pass.Resource = await services.Finalizers.EnsureAsync(pass.Resource, cancellationToken);
        await reporter.PinAsync(pass, cancellationToken);
    }

    private async Task<Outcome> ApplyAsync(
        Pass<TResource, TObserved> pass,
        Plan plan,
        CancellationToken cancellationToken
    )
    {
        if (pass.Observed is null)
        {
            memory.Creating(pass.Key);
        }

        // Should this end half-way, status may still say that the object is in sync.
        doubts.Add(pass.Key);

        foreach (var step in plan.Steps)
        {
            if (await _kind.ApplyAsync(pass.Aws!, step, cancellationToken) is { } answer)
            {
                pass.Answers.Add(answer);
            }
        }

        if (_kind.Refused(pass.Answers) is { } refused)
        {
            await services.ObserveAsync(pass, pass.TagsAfterWrite(), cancellationToken);
            return new Outcome.Failed(refused);
        }

        var repeated = memory.Written(pass.Key, pass.Resource.Metadata.Generation, plan);
        reporter.Applied(pass, plan, repeated);
        await services.ObserveAsync(pass, pass.TagsAfterWrite(), cancellationToken);
        doubts.Remove(pass.Key);
        var left = services.Plan(pass);
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
}
