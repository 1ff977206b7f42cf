using SageMakerMonitorOperator.Kubernetes.Client;
using SageMakerMonitorOperator.Kubernetes.Informers;
using SageMakerMonitorOperator.Kubernetes.Model;

namespace SageMakerMonitorOperator.Kubernetes.Controllers;

/// <summary>Decides by the cached object what is to be done for a key: reconcile, finalize, complain, or nothing.</summary>
internal sealed class EntityDispatcher<T>(
    Informer<T> informer,
    IEntityController<T> controller,
    IEntityFinalizer<T>? finalizer,
    FinalizerWriter<T>? finalizers
)
    where T : KubernetesObject
{
    public async Task<ReconcileResult> DispatchAsync(ObjectKey key, CancellationToken cancellationToken)
    {
        if (informer.GetInvalid(key) is { } invalid)
        {
            return await InvalidAsync(invalid, cancellationToken);
        }
        return informer.Get(key) switch
        {
            null => ReconcileResult.Done,
            { } entity when entity.IsDeleting() => await FinalizeAsync(entity, cancellationToken),
            { } entity => await controller.ReconcileAsync(entity, cancellationToken),
        };
    }

    private async Task<ReconcileResult> InvalidAsync(InvalidObject invalid, CancellationToken cancellationToken)
    {
        if (!invalid.IsDeleting() || finalizers?.IsPresent(invalid.Metadata) != true || !finalizer!.MayGo(invalid))
        {
            return await controller.InvalidAsync(invalid, cancellationToken);
        }
        await finalizers.RemoveAsync(invalid, cancellationToken);
        return ReconcileResult.Done;
    }

    /// <summary>Other controllers' finalizers are their business: without ours there is nothing left for us.</summary>
    private async Task<ReconcileResult> FinalizeAsync(T entity, CancellationToken cancellationToken)
    {
        if (finalizer is null || finalizers?.IsPresent(entity.Metadata) != true)
        {
            return ReconcileResult.Done;
        }
        switch (await finalizer.FinalizeAsync(entity, cancellationToken))
        {
            case FinalizeResult.Requeue later:
                return ReconcileResult.RequeueAfter(later.Delay);
            case FinalizeResult.BackoffResult:
                return ReconcileResult.Backoff;
            default:
                await finalizers.RemoveAsync(entity, cancellationToken);
                return ReconcileResult.Done;
        }
    }
}
