using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.Common;

/// <summary>What every kind has in its status that makes something on AWS so.</summary>
public abstract record ManagedStatus : ResourceStatus
{
    /// <summary>Where AWS differs from the spec, field by field: at most 32, long values cut.</summary>
    [Items(MaxItems = 32)]
    public IReadOnlyList<FieldDrift>? Drift { get; init; }

    /// <summary>What would be done, in order, if the operator were allowed to write (Observe, paused).</summary>
    [Items(MaxItems = 32)]
    public IReadOnlyList<PlannedStep>? Plan { get; init; }

    /// <summary>The last value of the annotation sagemakermonitor.dev/reconcile-requested-at that was acted upon.</summary>
    [Length(0, 1024)]
    public string? LastHandledReconcileAt { get; init; }
}
