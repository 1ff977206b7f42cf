using SageMakerMonitorOperator.Kubernetes.Controllers;
using SageMakerMonitorOperator.Kubernetes.Informers;
using SageMakerMonitorOperator.Kubernetes.Model;

namespace SageMakerMonitorOperator.Host.Operator;

/// <summary>One kind at work.</summary>
internal interface IKindRunner : IDisposable
{
    bool HasSynced { get; }

    Task RunInformerAsync(CancellationToken cancellationToken);

    Task RunControllerAsync(CancellationToken cancellationToken);
}

/// <summary>A kind's cache and the controller that works from it.</summary>
internal sealed class KindRunner<T>(Informer<T> informer, Controller<T> controller) : IKindRunner
    where T : KubernetesObject
{
    public bool HasSynced => informer.HasSynced;

    public Task RunInformerAsync(CancellationToken cancellationToken) => informer.RunAsync(cancellationToken);

    public Task RunControllerAsync(CancellationToken cancellationToken) => controller.RunAsync(cancellationToken);

    public void Dispose() => controller.Dispose();
}
