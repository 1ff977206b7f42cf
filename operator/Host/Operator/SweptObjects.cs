using SageMakerMonitorOperator.Kubernetes.Controllers;
using SageMakerMonitorOperator.Kubernetes.Informers;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Kubernetes.Queues;
using SageMakerMonitorOperator.Reconcilers.Sweeps;

namespace SageMakerMonitorOperator.Host.Operator;

/// <summary>A kind's cache and its controller, as sweeps see them.</summary>
internal sealed class SweptObjects<T>(Informer<T> informer, Controller<T> controller) : ISweptObjects<T>
    where T : KubernetesObject
{
    public IReadOnlyList<T> List() => informer.List();

    public T? Get(ObjectKey key) => informer.Get(key);

    public bool HasWork(ObjectKey key) => controller.HasWork(key);

    public void Enqueue(ObjectKey key) => controller.Enqueue(key, WorkPriority.Sweep);
}
