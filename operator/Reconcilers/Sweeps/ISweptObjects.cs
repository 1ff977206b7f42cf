using SageMakerMonitorOperator.Kubernetes.Model;

namespace SageMakerMonitorOperator.Reconcilers.Sweeps;

/// <summary>The objects of one kind, and the controller that works on them.</summary>
public interface ISweptObjects<T>
    where T : KubernetesObject
{
    IReadOnlyList<T> List();

    /// <summary>As it is now; null when it is gone.</summary>
    T? Get(ObjectKey key);

    /// <summary>The controller works on it or will, now or later, without being told.</summary>
    bool HasWork(ObjectKey key);

    void Enqueue(ObjectKey key);
}
