using System.Collections.Concurrent;
using SageMakerMonitorOperator.Kubernetes.Client;
using SageMakerMonitorOperator.Kubernetes.Model;

namespace SageMakerMonitorOperator.Kubernetes.Informers;

/// <summary>
/// The objects as last seen. Finds out what changed, and tells it in the order in which it happened. Readers never wait.
/// </summary>
internal sealed class InformerCache<T>(Action<InformerEvent<T>> emit)
    where T : KubernetesObject
{
    private readonly ConcurrentDictionary<ObjectKey, Decoded<T>> _objects = new();

    public IEnumerable<KeyValuePair<ObjectKey, Decoded<T>>> Objects => _objects;

    public Decoded<T> Get(ObjectKey key) => _objects.GetValueOrDefault(key);

    /// <summary>Takes over a complete list, of one namespace or of all: what it lacks is deleted.</summary>
    public void Replace(string? @namespace, IReadOnlyList<Decoded<T>> listed, bool isInitialList)
    {
        var present = listed.Select(item => item.Key).ToHashSet();
        foreach (var key in _objects.Keys.Where(key => IsWithin(@namespace, key) && !present.Contains(key)).ToList())
        {
            Remove(key);
        }
        foreach (var item in listed)
        {
            Set(item, isInitialList);
        }
    }

    public void Set(Decoded<T> item, bool isInitialList = false)
    {
        var key = item.Key;
        if (_objects.TryGetValue(key, out var old))
        {
            if (old.Metadata.ResourceVersion == item.Metadata.ResourceVersion && old.Metadata.Uid == item.Metadata.Uid)
            {
                return;
            }
            if (old.Metadata.Uid != item.Metadata.Uid)
            {
                // Deleted and created anew under the same name while nobody looked: two events, or the first is lost.
                Remove(key);
                old = default;
            }
        }
        _objects[key] = item;
        emit(new(KindOf(old, item), key, old.Object, item.Object, item.Invalid, isInitialList));
    }

    public void Remove(ObjectKey key)
    {
        if (_objects.TryRemove(key, out var old))
        {
            emit(new(InformerEventKind.Deleted, key, old.Object, null, old.Invalid));
        }
    }

    private static bool IsWithin(string? @namespace, ObjectKey key) =>
        @namespace is null || key.Namespace == @namespace;

    private static InformerEventKind KindOf(Decoded<T> old, Decoded<T> item) =>
        item.Invalid is not null ? InformerEventKind.Invalid
        : old.Object is null ? InformerEventKind.Added
        : InformerEventKind.Updated;
}
