using SageMakerMonitorOperator.Api.Accounts;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Client;
using SageMakerMonitorOperator.Kubernetes.Events;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Kubernetes.Status;
using SageMakerMonitorOperator.Reconcilers.Engine;

namespace SageMakerMonitorOperator.Reconcilers.Accounts;

/// <summary>Says in status, events and the log how a look at an account went.</summary>
internal sealed class AccountReporter<T>(AccountServices<T> services)
    where T : KubernetesObject, IAwsAccount
{
    public async Task ReportAsync(T account, string? arn, Verdict verdict, CancellationToken cancellationToken)
    {
        var previous = StatusOf(account);
        TellChange(account, previous.Conditions, verdict);
        var status = previous with
        {
            ObservedGeneration = MetadataOf(account).Generation,
            CallerArn = arn ?? previous.CallerArn,
            Conditions = Report(MetadataOf(account)).Conditions(previous.Conditions, verdict),
        };
        await services.Status.WriteAsync(account, status, cancellationToken);
    }

    public async Task ReportInvalidAsync(InvalidObject account, Verdict verdict, CancellationToken cancellationToken)
    {
        var previous = services.Status.Read(account) ?? new AwsAccountStatus();
        var status = previous with
        {
            ObservedGeneration = account.Metadata.Generation,
            Conditions = Report(account.Metadata).Conditions(previous.Conditions, verdict),
        };
        await services.Status.WriteAsync(account, status, cancellationToken);
    }

    // What mends itself is told in status only.
    private void TellChange(T account, IReadOnlyList<Condition> previous, Verdict verdict)
    {
        var before = previous.Find(ConditionTypes.CredentialsValid);
        var now = verdict.Synced;
        if (now.Status == Conditions.False && (before?.Status != now.Status || before.Reason != now.Reason))
        {
            Tell(account, EventType.Warning, now.Reason, now.Message);
        }
        else if (now.Status == Conditions.True && before?.Status == Conditions.False)
        {
            Tell(account, EventType.Normal, Reasons.CredentialsAccepted, now.Message);
        }
    }

    private void Tell(T account, EventType type, string reason, string note) =>
        Announcement.Tell(
            services.Events,
            services.Logger,
            account,
            account.AccountKind.ToString(),
            type,
            reason,
            "Verify",
            note
        );

    private StatusReport Report(ObjectMeta metadata) =>
        new(
            metadata.Generation,
            services.Time.GetUtcNow(),
            services.Options.ReadyGrace,
            ConditionTypes.CredentialsValid
        );

    private static AwsAccountStatus StatusOf(IAwsAccount account) => account.Status ?? new AwsAccountStatus();

    private static ObjectMeta MetadataOf(KubernetesObject account) => account.Metadata;
}
