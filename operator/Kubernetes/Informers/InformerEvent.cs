using SageMakerMonitorOperator.Kubernetes.Client;
using SageMakerMonitorOperator.Kubernetes.Model;

namespace SageMakerMonitorOperator.Kubernetes.Informers;

public enum InformerEventKind
{
    /// <summary>New, or valid again after having been invalid.</summary>
    Added,
    Updated,
    Deleted,

    /// <summary>The object, new or changed, does not fit its type.</summary>
    Invalid,
}

/// <summary>One change of the cache.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Key">To which object.</param>
/// <param name="Old">The object before; null where there was none, or an invalid one.</param>
/// <param name="New">The object now; null after a deletion, or where it is invalid.</param>
/// <param name="Invalid">The invalid object: now, or before its deletion.</param>
/// <param name="IsInitialList">The object was there before the informer (or the subscription) began.</param>
public sealed record InformerEvent<T>(
    InformerEventKind Kind,
    ObjectKey Key,
    T? Old,
    T? New,
    InvalidObject? Invalid = null,
    bool IsInitialList = false
)
    where T : KubernetesObject;
