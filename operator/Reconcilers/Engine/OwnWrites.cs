using System.Collections.Concurrent;
using SageMakerMonitorOperator.Kubernetes.Model;

namespace SageMakerMonitorOperator.Reconcilers.Engine;

/// <summary>
/// Remembers which versions of an object our last writes replaced. A pass over one of those, because the watch is
/// behind, would find the status that is wanted in the cache and leave the wrong one on the server until the next resync.
/// </summary>
internal sealed class OwnWrites
{
    /// <summary>How soon the cache is looked at again.</summary>
    public static readonly TimeSpan CacheLag = TimeSpan.FromMilliseconds(200);

    private readonly ConcurrentDictionary<ObjectKey, IReadOnlyCollection<string>> _replaced = new();

    public bool HaveReplaced(ObjectKey key, ObjectMeta cached) =>
        cached.ResourceVersion is { } version
        && _replaced.TryGetValue(key, out var replaced)
        && replaced.Contains(version);

    /// <param name="replaced">By the pass that ends; none means that the cache has caught up.</param>
    public void Note(ObjectKey key, IReadOnlyCollection<string> replaced)
    {
        if (replaced.Count == 0)
        {
            Forget(key);
        }
        else
        {
            _replaced[key] = replaced;
        }
    }

    public void Forget(ObjectKey key) => _replaced.TryRemove(key, out _);
}
