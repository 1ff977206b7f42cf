using SageMakerMonitorOperator.Kubernetes.Client;
using SageMakerMonitorOperator.Kubernetes.Model;

namespace SageMakerMonitorOperator.Kubernetes.Controllers;

/// <summary>Makes the world equal to one object. Never called twice at once for the same object.</summary>
public interface IEntityController<T>
    where T : KubernetesObject
{
    Task<ReconcileResult> ReconcileAsync(T entity, CancellationToken cancellationToken);

    /// <summary>The stored object does not fit its type: tell its owner.</summary>
    Task<ReconcileResult> InvalidAsync(InvalidObject entity, CancellationToken cancellationToken) =>
        Task.FromResult(ReconcileResult.Done);
}

/// <summary>Cleans up after an object that is being deleted and that carries the finalizer.</summary>
public interface IEntityFinalizer<T>
    where T : KubernetesObject
{
    /// <summary>The name in metadata.finalizers, such as <c>metricalarms.sagemakermonitor.dev/aws-cleanup</c>.</summary>
    string FinalizerName { get; }

    Task<FinalizeResult> FinalizeAsync(T entity, CancellationToken cancellationToken);

    /// <summary>True when an object that does not fit its type needs no clean-up: it would else never go.</summary>
    bool MayGo(InvalidObject entity) => false;
}
