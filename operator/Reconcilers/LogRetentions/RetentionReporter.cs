using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.LogRetentions;
using SageMakerMonitorOperator.Kubernetes.Client;
using SageMakerMonitorOperator.Kubernetes.Events;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Kubernetes.Status;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.Planning;

namespace SageMakerMonitorOperator.Reconcilers.LogRetentions;

/// <summary>Says in status and events how a pass over a LogRetention went.</summary>
internal sealed class RetentionReporter(RetentionServices services)
{
    private const string Action = "SetRetention";

    /// <summary>Writes what the outcome says, if it differs from what status says.</summary>
    public async Task ReportAsync(RetentionPass pass, Outcome outcome, CancellationToken cancellationToken)
    {
        if (RetentionVerdict.Of(pass, outcome).NewlyStalled(StatusOf(pass.Resource).Conditions) is { } stalled)
        {
            Tell(pass, EventType.Warning, stalled.Reason, "Reconcile", stalled.Message);
        }

        await WriteAsync(pass, Concluded(pass, outcome), cancellationToken);
    }

    /// <summary>Reporting the outcome would change status.</summary>
    public bool IsNews(RetentionPass pass, Outcome outcome) =>
        services.Status.Differs(pass.Resource, Concluded(pass, outcome));

    /// <summary>More is to be written.</summary>
    public Task ReportProgressAsync(RetentionPass pass, CancellationToken cancellationToken) =>
        WriteAsync(
            pass,
            With(pass, RetentionVerdict.Working(pass), Plan.Empty, StatusOf(pass.Resource)),
            cancellationToken
        );

    /// <summary>The stored object is not of this kind's shape: says so in its status.</summary>
    public async Task ReportInvalidAsync(InvalidObject entity, CancellationToken cancellationToken)
    {
        var previous = services.Status.Read(entity) ?? new LogRetentionStatus();
        var status = previous with
        {
            ObservedGeneration = entity.Metadata.Generation,
            Conditions = Report(entity.Metadata)
                .Conditions(previous.Conditions, Verdict.Of(entity, "apply it again in the right shape")),
        };
        await services.Status.WriteAsync(entity, status, cancellationToken);
    }

    /// <summary>Says which groups are about to lose events, and waits until the API server has the events that say so.</summary>
    public async Task AnnounceAsync(
        RetentionPass pass,
        IEnumerable<GroupFinding> shortened,
        CancellationToken cancellationToken
    )
    {
        foreach (var note in ShorteningText.Notes(pass.Resource.Spec.RetentionInDays, shortened))
        {
            await Announcement.TellAsync(
                services.Events,
                services.Logger,
                pass.Resource,
                RetentionServices.Kind,
                EventType.Warning,
                Reasons.Shortening,
                Action,
                note,
                cancellationToken
            );
        }
    }

    public void TellWritten(RetentionPass pass, IReadOnlyList<GroupFinding> written)
    {
        if (written.Count > 0)
        {
            var plan = new Plan([.. written.SelectMany(finding => finding.Plan.Drift)], []);
            var reason = WasInSync(pass.Resource) ? Reasons.DriftRepaired : Reasons.Updated;
            Tell(pass, EventType.Normal, reason, Action, DriftText.Repaired(plan));
        }
    }

    /// <summary>With this very spec: then it was AWS that changed.</summary>
    public static bool WasInSync(LogRetention resource) =>
        resource.Status is { } status
        && status.ObservedGeneration == resource.Metadata.Generation
        && status.Conditions.IsTrue(ConditionTypes.Synced);

    private async Task WriteAsync(RetentionPass pass, LogRetentionStatus status, CancellationToken cancellationToken) =>
        pass.Resource = await services.Status.WriteAsync(pass.Resource, status, cancellationToken);

    private LogRetentionStatus Concluded(RetentionPass pass, Outcome outcome)
    {
        var previous = StatusOf(pass.Resource);
        var status = previous with
        {
            LastHandledReconcileAt =
                pass.Resource.Metadata.Annotations?.GetValueOrDefault(Annotations.ReconcileRequestedAt)
                ?? previous.LastHandledReconcileAt,
            Plan = outcome is Outcome.ReadOnly readOnly ? DriftText.Steps(readOnly.Plan) : null,
        };
        return With(pass, RetentionVerdict.Of(pass, outcome), outcome.Left, status);
    }

    private LogRetentionStatus With(RetentionPass pass, Verdict verdict, Plan left, LogRetentionStatus status)
    {
        status = status with
        {
            ObservedGeneration = pass.Generation,
            Drift = DriftText.ForStatus(left),
            Conditions = Report(pass.Resource.Metadata).Conditions(status.Conditions, verdict),
        };
        if (pass.IsOpen)
        {
            status = status with
            {
                Aws = new RetentionPlace { AccountId = pass.Place.AccountId, Region = pass.Place.Region },
            };
        }

        return pass.Findings is { } findings ? RetentionReport.Fill(status, findings, !pass.MayWrite) : status;
    }

    private void Tell(RetentionPass pass, EventType type, string reason, string action, string note) =>
        Announcement.Tell(
            services.Events,
            services.Logger,
            pass.Resource,
            RetentionServices.Kind,
            type,
            reason,
            action,
            note
        );

    private StatusReport Report(ObjectMeta metadata) =>
        new(metadata.Generation, services.Time.GetUtcNow(), services.Options.ReadyGrace);

    private static LogRetentionStatus StatusOf(LogRetention resource) => resource.Status ?? new LogRetentionStatus();
}
