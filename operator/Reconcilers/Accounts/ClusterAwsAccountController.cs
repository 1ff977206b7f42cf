using SageMakerMonitorOperator.Api.Accounts;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.Validation;
using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.Kubernetes.Client;
using SageMakerMonitorOperator.Kubernetes.Controllers;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Kubernetes.Status;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.Problems;

namespace SageMakerMonitorOperator.Reconcilers.Accounts;

/// <summary>Holds an account's credentials against its declared id, and says in status whether they can be used.</summary>
public sealed class ClusterAwsAccountController(
    AccountSessions sessions,
    StatusWriter<ClusterAwsAccount, ClusterAwsAccountStatus> statusWriter,
    ReconcileOptions options,
    ResyncSchedule schedule,
    TimeProvider time
) : IEntityController<ClusterAwsAccount>
{
    public async Task<ReconcileResult> ReconcileAsync(ClusterAwsAccount entity, CancellationToken cancellationToken)
    {
        var (arn, problem) = await AttemptAsync(entity, cancellationToken);
        var previous = entity.Status ?? new ClusterAwsAccountStatus();
        var status = previous with
        {
            ObservedGeneration = entity.Metadata.Generation,
            CallerArn = arn ?? previous.CallerArn,
            Conditions = Report(entity.Metadata).Conditions(previous.Conditions, VerdictOf(problem)),
        };
        await statusWriter.WriteAsync(entity, status, cancellationToken);
        return problem?.Kind switch
        {
            ProblemKind.Waiting => ReconcileResult.RequeueAfter(schedule.Wait),
            ProblemKind.Transient => ReconcileResult.Backoff,
            _ => ReconcileResult.RequeueAfter(schedule.Resync),
        };
    }

    public async Task<ReconcileResult> InvalidAsync(InvalidObject entity, CancellationToken cancellationToken)
    {
        var previous = statusWriter.Read(entity) ?? new ClusterAwsAccountStatus();
        var verdict = Verdict.Of(entity, "apply it again in the right shape");
        var status = previous with
        {
            ObservedGeneration = entity.Metadata.Generation,
            Conditions = Report(entity.Metadata).Conditions(previous.Conditions, verdict),
        };
        await statusWriter.WriteAsync(entity, status, cancellationToken);
        return ReconcileResult.Done;
    }

    private async Task<(string? Arn, Problem? Problem)> AttemptAsync(
        ClusterAwsAccount account,
        CancellationToken cancellationToken
    )
    {
        var violations = ClusterAwsAccountValidator.Validate(account);
        if (violations.Count > 0)
        {
            return (null, new Problem(ProblemKind.Stalled, Reasons.InvalidSpec, string.Join("; ", violations)));
        }

        try
        {
            return ((await sessions.VerifyAsync(account, cancellationToken)).Arn, null);
        }
        catch (ProblemException problem)
        {
            return (null, problem.Problem);
        }
        catch (AwsFailure failure)
        {
            return (null, AwsProblems.From(failure));
        }
    }

    private static Verdict VerdictOf(Problem? problem)
    {
        var good = Statement.True(Reasons.Succeeded, "the credentials lead to the declared account");
        return problem is null ? new(good, good) : Verdict.Of(new Outcome.Failed(problem));
    }

    private StatusReport Report(ObjectMeta metadata) =>
        new(metadata.Generation, time.GetUtcNow(), options.ReadyGrace, ConditionTypes.CredentialsValid);
}
