using SageMakerMonitorOperator.Kubernetes.Model;

namespace SageMakerMonitorOperator.Api.Common;

/// <summary>Annotations are for operations only; behaviour that lasts is a field.</summary>
public static class Annotations
{
    /// <summary>"true" stops all writes for the object. It can still be deleted.</summary>
    public const string Paused = ApiGroup.Name + "/paused";

    public static bool IsPaused(ObjectMeta metadata) =>
        string.Equals(metadata.Annotations?.GetValueOrDefault(Paused), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>A new value, such as a time, asks for a pass now; it is echoed as status.lastHandledReconcileAt.</summary>
    public const string ReconcileRequestedAt = ApiGroup.Name + "/reconcile-requested-at";
}
