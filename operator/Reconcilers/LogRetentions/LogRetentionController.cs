using SageMakerMonitorOperator.Api.LogRetentions;
using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.Kubernetes.Client;
using SageMakerMonitorOperator.Kubernetes.Controllers;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Reconcilers.Accounts;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.Policies;
using SageMakerMonitorOperator.Reconcilers.Problems;
using SageMakerMonitorOperator.Reconcilers.Sweeps;

namespace SageMakerMonitorOperator.Reconcilers.LogRetentions;

/// <summary>
/// Carries out LogRetentions. They stand for no resource of their own, so nothing is claimed, owned or cleaned up: what is left to
/// do is always found by looking at AWS.
/// </summary>
public sealed class LogRetentionController : IEntityController<LogRetention>
{
    private readonly RetentionServices _services;
    private readonly RetentionReporter _reporter;
    private readonly RetentionEnforcement _enforcement;
    private readonly OwnWrites _writes = new();

    public LogRetentionController(RetentionServices services)
    {
        _services = services;
        _reporter = new(services);
        var memory = new WriteMemory<(ObjectKey Key, string Group)>(services.Time);
        _enforcement = new(services, _reporter, new RetentionWriter(services, _reporter, memory), memory);
    }

    public async Task<ReconcileResult> ReconcileAsync(LogRetention entity, CancellationToken cancellationToken)
    {
        if (_writes.HaveReplaced(entity.Key(), entity.Metadata))
        {
            return ReconcileResult.RequeueAfter(OwnWrites.CacheLag);
        }

        var pass = new RetentionPass(entity);
        try
        {
            if (await AttemptAsync(pass, cancellationToken) is not { } outcome)
            {
                return ReconcileResult.RequeueAfter(OwnWrites.CacheLag);
            }

            await _reporter.ReportAsync(pass, outcome, cancellationToken);
            return outcome.NextLook(_services.Schedule);
        }
        finally
        {
            _writes.Note(entity.Key(), pass.Replaced);
        }
    }

    public async Task<ReconcileResult> InvalidAsync(InvalidObject entity, CancellationToken cancellationToken)
    {
        await _reporter.ReportInvalidAsync(entity, cancellationToken);
        return ReconcileResult.Done;
    }

    /// <summary>Looks for new and changed log groups until cancelled, one listing for all objects of an account and Region.</summary>
    public Task SweepAsync(ISweptObjects<LogRetention> objects, CancellationToken cancellationToken) =>
        new Sweeper<LogRetention>(
            RetentionServices.Kind,
            new RetentionSweep(_services, objects, _reporter, _enforcement),
            objects,
            _services.GroupOf,
            new SweepSchedule(_services.Options.Resync, atOnce: true, _services.Schedule),
            _services.Metrics,
            _services.Time,
            _services.Logger
        ).RunAsync(cancellationToken);

    private async Task<Outcome?> AttemptAsync(RetentionPass pass, CancellationToken cancellationToken)
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
            _services.Sessions.Heed(AccountKey.Of(pass.Resource), failure);
            return new Outcome.Failed(AwsProblems.From(failure));
        }
    }
}
