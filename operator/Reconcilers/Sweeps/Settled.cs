using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Kubernetes.Status;

namespace SageMakerMonitorOperator.Reconcilers.Sweeps;

/// <summary>What an object's status says of whether there is anything left to do.</summary>
public static class Settled
{
    /// <summary>
    /// The last pass ended well, for this very spec, and all that was asked for by annotation is done. Then only AWS, or
    /// somebody's hand in status, can have changed: a sweep finds that out.
    /// </summary>
    public static bool IsSettled(IManagedObject resource) =>
        resource is { Metadata.DeletionTimestamp: null, Status: { } status }
        && IsSeen(resource)
        && !status.Conditions.IsTrue(ConditionTypes.Reconciling)
        && !status.Conditions.IsTrue(ConditionTypes.Stalled)
        && (IsReadOnly(resource, status) || (HoldsWhatItMade(resource) && IsSynced(resource)));

    /// <summary>AWS equalled this very spec, tags included, and nothing worse than a passing failure was seen since.</summary>
    public static bool WasInSync(IAwsResource resource) =>
        resource.Status is { Aws.Arn: not null } status
        && IsSeen(resource)
        && status.Conditions.Find(ConditionTypes.Ready) is { Status: Conditions.True, Reason: Reasons.Succeeded } ready
        && ready.ObservedGeneration == resource.Metadata.Generation;

    /// <summary>A pass was made for this very spec, and for all that was asked for by annotation, however it ended.</summary>
    public static bool IsSeen(IManagedObject resource) =>
        resource.Status is { } status
        && status.ObservedGeneration == resource.Metadata.Generation
        && (
            resource.Metadata.Annotations?.GetValueOrDefault(Annotations.ReconcileRequestedAt) is not { } requested
            || requested == status.LastHandledReconcileAt
        );

    // What stands for no resource of its own has none to hold.
    private static bool HoldsWhatItMade(IManagedObject resource) =>
        resource is not IAwsResource one || (Finalizers.IsClaimed(one.Metadata) && one.Status?.Aws?.Arn is not null);

    private static bool IsSynced(IManagedObject resource) => resource.Status!.Conditions.IsTrue(ConditionTypes.Synced);

    // Drift of what is only read is no unfinished work.
    private static bool IsReadOnly(IManagedObject resource, ManagedStatus status) =>
        (resource.Spec.ManagementPolicy == ManagementPolicy.Observe || status.Conditions.IsTrue(ConditionTypes.Paused))
        && status.Conditions.Find(ConditionTypes.Synced) is { Status: Conditions.True or Conditions.False };
}
