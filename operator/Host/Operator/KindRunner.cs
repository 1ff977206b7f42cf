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
/// <param name="needed">Completes once the other caches that the controller looks into are filled; null where there are none.</param>
/// <param name="sweep">Looks after the settled objects until cancelled; null where the controller does.</param>
internal sealed class KindRunner<T>(
    Informer<T> informer,
    Controller<T> controller,
    Func<CancellationToken, Task>? needed = null,
    Func<CancellationToken, Task>? sweep = null
) : IKindRunner
    where T : KubernetesObject
{
    public bool HasSynced => informer.HasSynced;

    public Task RunInformerAsync(CancellationToken cancellationToken) => informer.RunAsync(cancellationToken);

    public async Task RunControllerAsync(CancellationToken cancellationToken)
    {
        if (needed is not null)
        {
            await needed(cancellationToken);
        }

        await Task.WhenAll(controller.RunAsync(cancellationToken), SweepAsync(cancellationToken));
    }

    private async Task SweepAsync(CancellationToken cancellationToken)
    {
        if (sweep is not null)
        {
            await informer.WaitForSyncAsync(cancellationToken);
            await sweep(cancellationToken);
        }
    }

    public void Dispose() => controller.Dispose();
}
