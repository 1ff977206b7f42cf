using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Client;
using SageMakerMonitorOperator.Kubernetes.Events;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Kubernetes.Status;
using SageMakerMonitorOperator.Reconcilers.Planning;
using SageMakerMonitorOperator.Reconcilers.Problems;

namespace SageMakerMonitorOperator.Reconcilers.Engine;

/// <summary>Says in status, events and metrics how a pass went.</summary>
internal sealed class Reporter<TResource, TStatus, TObserved>(KindServices<TResource, TStatus, TObserved> services)
    where TResource : KubernetesObject, IAwsResource
    where TStatus : AwsResourceStatus, new()
    where TObserved : class, IObservedResource
{
    /// <summary>Writes what the outcome says, if it differs from what status says.</summary>
    public async Task ReportAsync(Pass<TResource, TObserved> pass, Outcome outcome, CancellationToken cancellationToken)
    {
        TellProblem(pass, outcome);
        var status = Concluded(pass, outcome, StatusOf(pass.Resource));
        pass.Resource = await services.Status.WriteAsync(pass.Resource, status, cancellationToken);
    }

    /// <summary>Reporting the outcome would change status.</summary>
    public bool IsNews(Pass<TResource, TObserved> pass, Outcome outcome) =>
        services.Status.Differs(pass.Resource, Concluded(pass, outcome, StatusOf(pass.Resource)));

    /// <summary>Pins identity and tag keys before the first write.</summary>
    public async Task PinAsync(Pass<TResource, TObserved> pass, CancellationToken cancellationToken)
    {
        AwsResourceStatus status = StatusOf(pass.Resource);
        if (services.IsPinned(pass))
        {
            return;
        }

        var pinned = status with { Aws = pass.Pin, Owned = services.OwnedBeforeWrite(pass) };
        if (status.Conditions.Count == 0)
        {
            pinned = pinned with { Conditions = Report(pass.Resource.Metadata).Conditions([], Verdict.FirstVisit) };
        }

        pass.Resource = await services.Status.WriteAsync(pass.Resource, (TStatus)pinned, cancellationToken);
    }

    /// <summary>Tells what was written, and why.</summary>
    public void Applied(Pass<TResource, TObserved> pass, Plan plan, bool repeated)
    {
        var isDrift = pass.Observed is not null && WasInSync(pass.Resource);
        var reason =
            pass.Observed is null ? Reasons.Created
            : isDrift ? Reasons.DriftRepaired
            : Reasons.Updated;
        services.Metrics.Written(services.Kind.Kind, plan, isDrift, repeated);
        var note = pass.Observed is null ? $"{pass.Identity!.Name} was created" : DriftText.Repaired(plan);
        Tell(pass, EventType.Normal, reason, pass.Observed is null ? "Create" : "Update", note);
    }

    public void Tell(Pass<TResource, TObserved> pass, EventType type, string reason, string action, string note) =>
        Announcement.Tell(
            services.Events,
            services.Logger,
            pass.Resource,
            services.Kind.Kind,
            type,
            reason,
            action,
            note
        );

    /// <summary>The stored object is not of this kind's shape: says so in its status, and sends nothing to AWS.</summary>
    public async Task ReportInvalidAsync(InvalidObject entity, CancellationToken cancellationToken)
    {
        var previous = services.Status.Read(entity) ?? new TStatus();
        AwsResourceStatus status = previous;
        status = status with
        {
            ObservedGeneration = entity.Metadata.Generation,
            Conditions = Report(entity.Metadata)
                .Conditions(
                    previous.Conditions,
                    Verdict.Of(entity, UnreadableObject.Advice(entity, previous.Aws?.Arn))
                ),
        };
        await services.Status.WriteAsync(entity, (TStatus)status, cancellationToken);
    }

    /// <summary>An object that nobody can read goes without a look at AWS; events are for objects that can be read.</summary>
    public void LetGo(InvalidObject entity) =>
        ReconcilerLog.Warned(
            services.Logger,
            Reasons.Retained,
            services.Kind.Kind,
            entity.Key(),
            $"what the object has on AWS ({services.Status.Read(entity)?.Aws?.Arn ?? "no ARN is known"}) stays there, with its owner tags"
        );

    private TStatus Concluded(Pass<TResource, TObserved> pass, Outcome outcome, AwsResourceStatus previous)
    {
        var plan = outcome.Left;
        var status = WithKeys(previous, pass) with
        {
            ObservedGeneration = pass.Resource.Metadata.Generation,
            Drift = DriftText.ForStatus(plan),
            Plan = outcome is Outcome.ReadOnly ? DriftText.Steps(plan) : null,
            LastHandledReconcileAt =
                pass.Resource.Metadata.Annotations?.GetValueOrDefault(Annotations.ReconcileRequestedAt)
                ?? previous.LastHandledReconcileAt,
        };
        var verdict = Verdict.Of(outcome);
        if (outcome is Outcome.Failed failed)
        {
            status = services.Kind.ReportProblem((TStatus)status, failed.Problem);
        }
        else
        {
            var observed = Observed(pass, outcome, status);
            (status, verdict) = (observed, Verdict.Of(outcome, services.Kind.Assess(pass.Resource, observed)));
        }

        return (TStatus)(
            status with
            {
                Conditions = Report(pass.Resource.Metadata).Conditions(previous.Conditions, verdict),
            }
        );
    }

    private static AwsResourceStatus WithKeys(AwsResourceStatus status, Pass<TResource, TObserved> pass) =>
        status is KeyedResourceStatus keyed ? keyed with { KmsAliases = pass.Keys.Aliases } : status;

    private TStatus Observed(Pass<TResource, TObserved> pass, Outcome outcome, AwsResourceStatus status)
    {
        // What a claimed object only read may be a stranger's, and its ARN in status would make it the object's own.
        status = status with
        {
            Aws = outcome is Outcome.ReadOnly && pass.IsClaimed ? pass.Identity : pass.Pin,
        };
        if (outcome is Outcome.InSync)
        {
            status = status with { Owned = services.OwnedInSync(pass) };
        }

        return services.Kind.Report((TStatus)status, pass.Observed, pass.Answers);
    }

    // Transient failures are told in status only: they mend themselves.
    private void TellProblem(Pass<TResource, TObserved> pass, Outcome outcome)
    {
        if (Verdict.Of(outcome).NewlyStalled(StatusOf(pass.Resource).Conditions) is { } stalled)
        {
            Tell(pass, EventType.Warning, stalled.Reason, "Reconcile", stalled.Message);
        }
    }

    private StatusReport Report(ObjectMeta metadata) =>
        new(metadata.Generation, services.Time.GetUtcNow(), services.Options.ReadyGrace);

    // In sync with this very spec before: then it was AWS that changed.
    private static bool WasInSync(TResource resource) =>
        resource.Status is { } status
        && status.ObservedGeneration == resource.Metadata.Generation
        && status.Conditions.IsTrue(ConditionTypes.Synced);

    private static TStatus StatusOf(TResource resource) => (TStatus?)resource.Status ?? new TStatus();
}
