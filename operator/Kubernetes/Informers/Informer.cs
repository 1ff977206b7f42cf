using Microsoft.Extensions.Logging;
using SageMakerMonitorOperator.Kubernetes.Client;
using SageMakerMonitorOperator.Kubernetes.Model;

namespace SageMakerMonitorOperator.Kubernetes.Informers;

/// <summary>One kind's objects, kept up to date by list and watch, shared by all who read them.</summary>
public sealed class Informer<T>
    where T : KubernetesObject
{
    private readonly Lock _changes = new();
    private readonly List<Action<InformerEvent<T>>> _subscribers = [];
    private readonly InformerCache<T> _cache;
    private readonly List<Reflector<T>> _reflectors;
    private readonly ILogger _logger;

    /// <param name="client">Where the objects come from.</param>
    /// <param name="definition">Their kind.</param>
    /// <param name="options">Namespaces and waits.</param>
    /// <param name="time">Paces retries and notices silence.</param>
    /// <param name="random">Spreads waits; values in [0, 1).</param>
    /// <param name="logger">Hears of failures, once per cause.</param>
    public Informer(
        KubernetesClient client,
        ResourceDefinition<T> definition,
        InformerOptions options,
        TimeProvider time,
        Func<double> random,
        ILogger<Informer<T>> logger
    )
    {
        Definition = definition;
        _logger = logger;
        _cache = new(Emit);
        _reflectors =
        [
            .. Scopes(options)
                .Select(scope => new Reflector<T>(
                    client,
                    definition,
                    scope,
                    _cache,
                    _changes,
                    options,
                    time,
                    random,
                    logger
                )),
        ];
    }

    public ResourceDefinition<T> Definition { get; }

    /// <summary>Every namespace has been listed once.</summary>
    public bool HasSynced => _reflectors.TrueForAll(reflector => reflector.Synced.IsCompleted);

    /// <summary>Keeps the cache up to date until cancelled; throws for nothing else.</summary>
    public Task RunAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(_reflectors.Select(reflector => reflector.RunAsync(cancellationToken)));

    public Task WaitForSyncAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(_reflectors.Select(reflector => reflector.Synced)).WaitAsync(cancellationToken);

    /// <summary>Until it is known what there is: every namespace has been listed once, or the server has no such kind.</summary>
    public Task WaitForSyncOrAbsenceAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(_reflectors.Select(reflector => reflector.SyncedOrAbsent)).WaitAsync(cancellationToken);

    /// <returns>Null where there is no such object, or an invalid one.</returns>
    public T? Get(ObjectKey key) => _cache.Get(key).Object;

    /// <returns>Null where there is no such object, or a valid one.</returns>
    public InvalidObject? GetInvalid(ObjectKey key) => _cache.Get(key).Invalid;

    /// <summary>All valid objects, in no order.</summary>
    public IReadOnlyList<T> List() =>
        [.. _cache.Objects.Where(entry => entry.Value.Object is not null).Select(entry => entry.Value.Object!)];

    /// <summary>
    /// Hears of what is there and of every change after it, in order and one at a time. The subscriber must be quick: it
    /// holds up the watch.
    /// </summary>
    /// <returns>Ends the subscription when disposed.</returns>
    public IDisposable Subscribe(Action<InformerEvent<T>> subscriber)
    {
        lock (_changes)
        {
            foreach (var (key, item) in _cache.Objects)
            {
                var kind = item.Invalid is null ? InformerEventKind.Added : InformerEventKind.Invalid;
                Tell(subscriber, new(kind, key, null, item.Object, item.Invalid, IsInitialList: true));
            }
            _subscribers.Add(subscriber);
        }
        return new Subscription(() => Unsubscribe(subscriber));
    }

    private IReadOnlyList<string?> Scopes(InformerOptions options) =>
        options.Namespaces is null || Definition.Scope == Schema.EntityScope.Cluster
            ? [null]
            : [.. options.Namespaces.Distinct()];

    private void Unsubscribe(Action<InformerEvent<T>> subscriber)
    {
        lock (_changes)
        {
            _subscribers.Remove(subscriber);
        }
    }

    /// <summary>Called with the lock held.</summary>
    private void Emit(InformerEvent<T> change)
    {
        foreach (var subscriber in _subscribers.ToArray())
        {
            Tell(subscriber, change);
        }
    }

    private void Tell(Action<InformerEvent<T>> subscriber, InformerEvent<T> change)
    {
        try
        {
            subscriber(change);
        }
        catch (Exception error)
        {
            InformerLog.SubscriberFailed(_logger, Definition.Kind, change.Key, change.Kind, error);
        }
    }

    private sealed class Subscription(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
