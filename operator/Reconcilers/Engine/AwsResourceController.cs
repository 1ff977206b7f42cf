using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.Kubernetes.Client;
using SageMakerMonitorOperator.Kubernetes.Controllers;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Reconcilers.Policies;
using SageMakerMonitorOperator.Reconcilers.Problems;
using SageMakerMonitorOperator.Reconcilers.Sweeps;

namespace SageMakerMonitorOperator.Reconcilers.Engine;

/// <summary>
/// Makes AWS equal to one object, or takes it off AWS again, the same for every kind: Observe, Normalize, Plan and Apply
/// in <see cref="Enforcement{TResource,TStatus,TObserved}"/> and <see cref="Deletion{TResource,TStatus,TObserved}"/>,
/// Report in <see cref="Reporter{TResource,TStatus,TObserved}"/>.
/// </summary>
public sealed class AwsResourceController<TResource, TStatus, TObserved>
    : IEntityController<TResource>,
        IEntityFinalizer<TResource>
    where TResource : KubernetesObject, IAwsResource
    where TStatus : AwsResourceStatus, new()
    where TObserved : class, IObservedResource
{
    private readonly Enforcement<TResource, TStatus, TObserved> _enforcement;
    private readonly Deletion<TResource, TStatus, TObserved> _deletion;
    private readonly Reporter<TResource, TStatus, TObserved> _reporter;
    private readonly KindServices<TResource, TStatus, TObserved> _services;
    private readonly WriteMemory<ObjectKey> _memory;
    private readonly WaitMemory _waits;
    private readonly TagDoubts _doubts = new();
    private readonly OwnWrites _writes = new();

    public AwsResourceController(KindServices<TResource, TStatus, TObserved> services)
    {
        _services = services;
        _reporter = new(services);
        _memory = new(services.Time);
        _waits = new(services.Time);
        _enforcement = new(services, _reporter, _memory, _doubts);
        _deletion = new(services, _reporter, _memory);
    }

    public string FinalizerName => _services.Finalizers.FinalizerName;

    public async Task<ReconcileResult> ReconcileAsync(TResource entity, CancellationToken cancellationToken)
    {
        if (_writes.HaveReplaced(entity.Key(), entity.Metadata))
        {
            return ReconcileResult.RequeueAfter(OwnWrites.CacheLag);
        }

        var pass = _services.NewPass(entity);
        try
        {
            var outcome = _waits.Judge(entity, pass.Key, await AttemptAsync(pass, cancellationToken));
            await _reporter.ReportAsync(pass, outcome, cancellationToken);
            return outcome.NextLook(_services.Schedule);
        }
        finally
        {
            _writes.Note(entity.Key(), pass.Replaced);
        }
    }

    /// <summary>
    /// Finds out in bulk, until cancelled, whether AWS still is as the settled objects say: they do not look again by
    /// themselves.
    /// </summary>
    public Task SweepAsync(ISweptObjects<TResource> objects, CancellationToken cancellationToken)
    {
        var comparison = new Comparison<TResource, TStatus, TObserved>(_services, _reporter, _memory);
        var configuration = new ConfigurationSweep<TResource, TStatus, TObserved>(_services, objects, comparison);
        var sweeping = RunAsync(configuration, _services.Options.Resync, atOnce: true);
        if (_services.Kind.TaggedType is null)
        {
            return sweeping;
        }

        var tags = new TagSweep<TResource, TStatus, TObserved>(_services, objects, _doubts);
        return Task.WhenAll(sweeping, RunAsync(tags, _services.Options.TagSweep, atOnce: false));

        Task RunAsync(ISweep sweep, TimeSpan interval, bool atOnce) =>
            new Sweeper<TResource>(
                _services.Kind.Kind,
                sweep,
                objects,
                _services.GroupOf,
                new SweepSchedule(interval, atOnce, _services.Schedule),
                _services.Metrics,
                _services.Time,
                _services.Logger
            ).RunAsync(cancellationToken);
    }

    public async Task<ReconcileResult> InvalidAsync(InvalidObject entity, CancellationToken cancellationToken)
    {
        await _reporter.ReportInvalidAsync(entity, cancellationToken);
        return ReconcileResult.Done;
    }

    public async Task<FinalizeResult> FinalizeAsync(TResource entity, CancellationToken cancellationToken)
    {
        // The finalizer could not be removed from it, and what was done on AWS would be done again.
        if (_writes.HaveReplaced(entity.Key(), entity.Metadata))
        {
            return FinalizeResult.RequeueAfter(OwnWrites.CacheLag);
        }

        _doubts.Remove(entity.Key());
        _waits.Forget(entity.Key());
        var pass = _services.NewPass(entity);
        try
        {
            return await _deletion.RunAsync(pass, cancellationToken);
        }
        finally
        {
            _writes.Note(entity.Key(), pass.Replaced);
        }
    }

    public bool MayGo(InvalidObject entity)
    {
        var mayGo = UnreadableObject.NeedsNoCleanUp(entity, _services.Kind.DefaultDeletionPolicy);
        if (mayGo)
        {
            _reporter.LetGo(entity);
        }

        return mayGo;
    }

    private async Task<Outcome> AttemptAsync(Pass<TResource, TObserved> pass, CancellationToken cancellationToken)
    {
        try
        {
            return await _enforcement.RunAsync(pass, cancellationToken);
        }
        catch (ProblemException problem)
        {
            return new Outcome.Failed(problem.Problem);
        }
        catch (AwsFailure failure)
        {
            _services.Heed(pass, failure);
            return new Outcome.Failed(await _services.ExplainAsync(pass, failure, cancellationToken));
        }
    }
}
