using System.Collections.Concurrent;
using SageMakerMonitorOperator.Kubernetes.Model;

namespace SageMakerMonitorOperator.Reconcilers.Sweeps;

/// <summary>Objects whose tags on AWS may have changed: the next pass reads them, although all else may be in sync.</summary>
internal sealed class TagDoubts
{
    private readonly ConcurrentDictionary<ObjectKey, bool> _keys = new();

    public bool Contains(ObjectKey key) => _keys.ContainsKey(key);

    public void Add(ObjectKey key) => _keys[key] = true;

    public void Remove(ObjectKey key) => _keys.TryRemove(key, out _);
}
