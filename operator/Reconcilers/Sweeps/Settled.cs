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
    public static bool IsSettled(IAwsResource resource) =>
        resource is { Metadata.DeletionTimestamp: null, Status: { } status }
        && IsSeen(resource)
        && !status.Conditions.IsTrue(ConditionTypes.Reconciling)
        && !status.Conditions.IsTrue(ConditionTypes.Stalled)
        && (
            IsReadOnly(resource, status)
            || (Finalizers.IsClaimed(resource.Metadata) && status.Aws?.Arn is not null && IsSynced(resource))
        );

    /// <summary>AWS equalled this very spec, tags included, and nothing worse than a passing failure was seen since.</summary>
    public static bool WasInSync(IAwsResource resource) =>
        resource.Status is { Aws.Arn: not null } status
        && IsSeen(resource)
        && status.Conditions.Find(ConditionTypes.Ready) is { Status: Conditions.True, Reason: Reasons.Succeeded } ready
        && ready.ObservedGeneration == resource.Metadata.Generation;

    /// <summary>A pass looked at this very spec, and at all that was asked for by annotation, and told in status.</summary>
    public static bool IsSeen(IAwsResource resource) =>
        resource.Status?.ObservedGeneration == resource.Metadata.Generation && IsHandled(resource);

    private static bool IsHandled(IAwsResource resource) =>
        resource.Metadata.Annotations?.GetValueOrDefault(Annotations.ReconcileRequestedAt) is not { } requested
        || requested == resource.Status!.LastHandledReconcileAt;

    private static bool IsSynced(IAwsResource resource) => resource.Status!.Conditions.IsTrue(ConditionTypes.Synced);

    // Drift of what is only read is no unfinished work.
    private static bool IsReadOnly(IAwsResource resource, AwsResourceStatus status) =>
        (resource.Spec.ManagementPolicy == ManagementPolicy.Observe || status.Conditions.IsTrue(ConditionTypes.Paused))
        && status.Conditions.Find(ConditionTypes.Synced) is { Status: Conditions.True or Conditions.False };
}
