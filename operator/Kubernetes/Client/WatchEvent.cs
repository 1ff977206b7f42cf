using SageMakerMonitorOperator.Kubernetes.Model;

namespace SageMakerMonitorOperator.Kubernetes.Client;

public enum WatchEventType
{
    Added,
    Modified,
    Deleted,

    /// <summary>No change: everything up to the resourceVersion has been sent.</summary>
    Bookmark,
}

/// <summary>One event of a watch.</summary>
/// <param name="Type">What happened.</param>
/// <param name="Item">The object; not set (default) in a bookmark.</param>
/// <param name="ResourceVersion">Where to resume after this event.</param>
public readonly record struct WatchEvent<T>(WatchEventType Type, Decoded<T> Item, string ResourceVersion)
    where T : KubernetesObject;
