using Microsoft.Extensions.Logging;
using SageMakerMonitorOperator.Kubernetes.Client;
using SageMakerMonitorOperator.Kubernetes.Informers;
using SageMakerMonitorOperator.Kubernetes.Metrics;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Kubernetes.Queues;

namespace SageMakerMonitorOperator.Kubernetes.Controllers;

/// <summary>Works on the objects of one kind whenever something about them changes.</summary>
public sealed class Controller<T> : IDisposable
    where T : KubernetesObject
{
    private static readonly TimeSpan CancelGrace = TimeSpan.FromSeconds(5);

    private readonly Informer<T> _informer;
    private readonly ControllerOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly ControllerMetrics _metrics;
    private readonly WorkQueue<ObjectKey> _queue;
    private readonly ReconcileRunner<T> _runner;
    private readonly ChangeFilter _filter;
    private readonly Func<T, bool> _isSettled;

    /// <param name="informer">The shared cache; somebody else runs it.</param>
    /// <param name="controller">Does the work.</param>
    /// <param name="finalizer">Cleans up; null where nothing is to be cleaned up.</param>
    /// <param name="finalizers">Removes the finalizer once <paramref name="finalizer"/> has finished.</param>
    /// <param name="options">Workers and limits.</param>
    /// <param name="metrics">Counts.</param>
    /// <param name="time">Paces retries and timeouts.</param>
    /// <param name="logger">Hears of failures.</param>
    /// <param name="laneOf">What an object shares with others that may be as slow as it; null puts all in one lane.</param>
    /// <param name="isSettled">
    /// True for objects that are as they should be by what they say themselves: at the start somebody else makes sure of it
    /// (a sweep), and they are not worked on. Null where there is nobody.
    /// </param>
    public Controller(
        Informer<T> informer,
        IEntityController<T> controller,
        IEntityFinalizer<T>? finalizer,
        FinalizerWriter<T>? finalizers,
        ControllerOptions options,
        KubernetesMetrics metrics,
        TimeProvider time,
        ILogger<Controller<T>> logger,
        Func<T, string>? laneOf = null,
        Func<T, bool>? isSettled = null
    )
    {
        if (finalizer?.FinalizerName != finalizers?.FinalizerName)
        {
            throw new ArgumentException("The finalizer and its writer must have the same name.", nameof(finalizers));
        }
        _informer = informer;
        _isSettled = isSettled ?? (static _ => false);
        _options = options;
        _time = time;
        _logger = logger;
        Name = informer.Definition.Kind.ToLowerInvariant();
        _filter = new(finalizer?.FinalizerName);
        _metrics = metrics.Controller(Name);
        _queue = new(
            options.Queue with
            {
                PerLane = options.WorkersPerLane,
            },
            time,
            _metrics,
            laneOf is null ? null : key => informer.Get(key) is { } entity ? laneOf(entity) : ""
        );
        var dispatcher = new EntityDispatcher<T>(informer, controller, finalizer, finalizers);
        _runner = new(dispatcher, _queue, _metrics, options, informer.Definition.Kind, time, logger);
    }

    /// <summary>The lower-cased kind, as in controller-runtime's labels.</summary>
    public string Name { get; }

    /// <summary>Asks for work on an object, because something that it depends on changed.</summary>
    public void Enqueue(ObjectKey key, int priority = WorkPriority.Live) => _queue.Add(key, priority);

    /// <summary>Work on the object is going on or will be, now or later.</summary>
    public bool HasWork(ObjectKey key) => _queue.Contains(key);

    /// <summary>
    /// Works until cancelled. Then takes nothing new, lets what runs end within the grace time, and cancels the rest.
    /// </summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        _metrics.Start(_options.Workers, _queue.Snapshot);
        using var subscription = _informer.Subscribe(OnChange);
        using var abandon = new CancellationTokenSource();
        try
        {
            await _informer.WaitForSyncAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            _queue.ShutDown();
            return;
        }
        var workers = Enumerable.Range(0, _options.Workers).Select(_ => WorkAsync(abandon.Token)).ToArray();
        await StopAsync(Task.WhenAll(workers), abandon, cancellationToken);
    }

    public void Dispose() => _queue.Dispose();

    private void OnChange(InformerEvent<T> change)
    {
        if (change is { IsInitialList: true, New: { } entity } && _isSettled(entity))
        {
            return;
        }
        if (_filter.NeedsWork(change))
        {
            _queue.Add(change.Key, change.IsInitialList ? WorkPriority.InitialList : WorkPriority.Live);
        }
    }

    private async Task WorkAsync(CancellationToken abandoned)
    {
        // The first steps up to a wait would else run on the caller's thread, one worker after the other.
        await Task.Yield();
        while (await _queue.TakeAsync(CancellationToken.None) is { } item)
        {
            await _runner.RunAsync(item, abandoned);
        }
    }

    private async Task StopAsync(Task workers, CancellationTokenSource abandon, CancellationToken cancellationToken)
    {
        await workers.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _queue.ShutDown();
        try
        {
            await workers.WaitAsync(_options.ShutdownGrace, _time, CancellationToken.None);
        }
        catch (TimeoutException)
        {
            ControllerLog.Abandoning(_logger, Name, _options.ShutdownGrace.TotalSeconds);
            await abandon.CancelAsync();
            // A reconciliation that ignores its token must not keep the process from ending.
            await workers
                .WaitAsync(CancelGrace, _time, CancellationToken.None)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
