using System.Collections.Concurrent;
using SageMakerMonitorOperator.Kubernetes.Model;

namespace SageMakerMonitorOperator.Reconcilers.Accounts;

/// <summary>Since when this process knows that objects are being deleted; the server's clock may be another.</summary>
internal sealed class DeletionsSeen(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, long> _since = new(StringComparer.Ordinal);

    public TimeSpan SeenFor(KubernetesObject entity) =>
        time.GetElapsedTime(_since.GetOrAdd(Id(entity), _ => time.GetTimestamp()));

    public void Forget(KubernetesObject entity) => _since.TryRemove(Id(entity), out _);

    private static string Id(KubernetesObject entity) => entity.Metadata.Uid ?? $"{entity.Key()}";
}
