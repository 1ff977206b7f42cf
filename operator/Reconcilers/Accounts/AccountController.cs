using SageMakerMonitorOperator.Api.Accounts;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.Kubernetes.Client;
using SageMakerMonitorOperator.Kubernetes.Controllers;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Kubernetes.Status;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.Problems;

namespace SageMakerMonitorOperator.Reconcilers.Accounts;

/// <summary>
/// Holds an account's credentials against its declared id, says in status whether they can be used, and keeps the account
/// object there for as long as they are needed.
/// </summary>
public sealed class AccountController<T>(AccountServices<T> services) : IEntityController<T>, IEntityFinalizer<T>
    where T : KubernetesObject, IAwsAccount
{
    /// <summary>
    /// How long a deletion waits before it looks who uses the account: a pass that began before may be claiming its object at
    /// this moment.
    /// </summary>
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(2);

    private readonly AccountReporter<T> _reporter = new(services);
    private readonly DeletionsSeen _deletions = new(services.Time);

    public string FinalizerName => services.Finalizers.FinalizerName;

    public async Task<ReconcileResult> ReconcileAsync(T entity, CancellationToken cancellationToken)
    {
        // First of all: no object writes to AWS before the account is held.
        var account = await services.Finalizers.EnsureAsync(entity, cancellationToken);
        try
        {
            var lately = services.Options.Resync / 2;
            var verified = await services.Sessions.VerifyAsync(account, lately, cancellationToken);
            var verdict = AccountVerdict.Of(verified);
            await _reporter.ReportAsync(account, verified.Identity.Arn, verdict, cancellationToken);
            return ReconcileResult.RequeueAfter(Next(account));
        }
        catch (ProblemException problem)
        {
            return await FailedAsync(account, problem.Problem, cancellationToken);
        }
        catch (AwsFailure failure)
        {
            return await FailedAsync(account, AwsProblems.From(failure), cancellationToken);
        }
    }

    public async Task<ReconcileResult> InvalidAsync(InvalidObject entity, CancellationToken cancellationToken)
    {
        var verdict = Verdict.Of(entity, "apply it again in the right shape");
        await _reporter.ReportInvalidAsync(entity, verdict, cancellationToken);
        return ReconcileResult.Done;
    }

    public bool MayGo(InvalidObject entity) => services.Users.Of(AccountKey.Of(entity.Key())).Count == 0;

    public async Task<FinalizeResult> FinalizeAsync(T entity, CancellationToken cancellationToken)
    {
        var key = AccountKey.Of(entity);
        if (services.Users.Of(entity) is { Count: > 0 } users)
        {
            var before = ((IAwsAccount)entity).Status?.Conditions.Find(ConditionTypes.CredentialsValid);
            await _reporter.ReportAsync(
                entity,
                arn: null,
                AccountVerdict.Terminating(users, before),
                cancellationToken
            );
            return FinalizeResult.RequeueAfter(services.Schedule.Wait);
        }

        if (_deletions.SeenFor(entity) < Settling)
        {
            return FinalizeResult.RequeueAfter(Settling);
        }

        _deletions.Forget(entity);
        services.Sessions.Forget(key);
        return FinalizeResult.Finished;
    }

    private async Task<ReconcileResult> FailedAsync(T account, Problem problem, CancellationToken cancellationToken)
    {
        await _reporter.ReportAsync(account, arn: null, AccountVerdict.Of(problem), cancellationToken);
        return problem.Kind switch
        {
            ProblemKind.Waiting => ReconcileResult.RequeueAfter(services.Schedule.Wait),
            ProblemKind.Transient => ReconcileResult.Backoff,
            _ => ReconcileResult.RequeueAfter(Next(account)),
        };
    }

    // A Secret is read often instead of watched: to watch is to be allowed to read every Secret of the namespace.
    private TimeSpan Next(IAwsAccount account) =>
        account.Credentials.SecretRef is null ? services.Schedule.Resync : services.Schedule.Wait;
}
