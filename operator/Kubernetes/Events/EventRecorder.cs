using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using SageMakerMonitorOperator.Kubernetes.Client;
using SageMakerMonitorOperator.Kubernetes.Metrics;
using SageMakerMonitorOperator.Kubernetes.Model;

namespace SageMakerMonitorOperator.Kubernetes.Events;

/// <summary>
/// Tells an object's owner what happened to it, by events.k8s.io/v1. Events are written in the background: recording
/// never waits and never fails.
/// </summary>
public sealed class EventRecorder
{
    private static readonly TimeSpan FlushEvery = TimeSpan.FromMinutes(1);

    /// <summary>For what still waits at the stop.</summary>
    private static readonly TimeSpan DrainTime = TimeSpan.FromSeconds(5);

    private readonly Channel<Waiting> _waiting;

    private readonly EventWriter _writer;
    private readonly KubernetesMetrics _metrics;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private long _dropped;
    private int _flushIsWaiting;
    private string? _lastCause;

    public EventRecorder(
        KubernetesClient client,
        EventRecorderOptions options,
        KubernetesMetrics metrics,
        TimeProvider time,
        ILogger<EventRecorder> logger
    )
    {
        _waiting = Channel.CreateBounded<Waiting>(new BoundedChannelOptions(options.Capacity) { SingleReader = true });
        _writer = new(client, options, time);
        _metrics = metrics;
        _time = time;
        _logger = logger;
    }

    /// <summary>Events that could not be written, since the start.</summary>
    public long Dropped => Interlocked.Read(ref _dropped);

    /// <param name="regarding">The object; apiVersion and kind must be set, as on all objects that the client returns.</param>
    /// <param name="type">Normal or Warning.</param>
    /// <param name="reason">Why, one CamelCase word; a constant.</param>
    /// <param name="action">What was done, one CamelCase word; a constant.</param>
    /// <param name="note">For people; cut at 1024 bytes. Equal notes in a row become one event with a count.</param>
    public void Record(KubernetesObject regarding, EventType type, string reason, string action, string note) =>
        _ = Record(regarding.ApiVersion, regarding.Kind, regarding.Metadata, type, reason, action, note);

    /// <inheritdoc cref="Record(KubernetesObject, EventType, string, string, string)"/>
    public void Record(InvalidObject regarding, EventType type, string reason, string action, string note) =>
        _ = Record(regarding.ApiVersion, regarding.Kind, regarding.Metadata, type, reason, action, note);

    /// <summary>For what must be told before it is done: done when the event was written, or given up. Never fails either.</summary>
    public Task RecordAsync(
        KubernetesObject regarding,
        EventType type,
        string reason,
        string action,
        string note,
        CancellationToken cancellationToken
    ) =>
        Record(regarding.ApiVersion, regarding.Kind, regarding.Metadata, type, reason, action, note)
            .WaitAsync(cancellationToken);

    /// <summary>Writes until cancelled, and then for up to five seconds what still waits.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var flush = _time.CreateTimer(_ => AskForFlush(), null, FlushEvery, FlushEvery);
        using var drain = new CancellationTokenSource(Timeout.InfiniteTimeSpan, _time);
        await using var stop = cancellationToken.Register(() =>
        {
            _waiting.Writer.TryComplete();
            drain.CancelAfter(DrainTime);
        });
        try
        {
            await foreach (var waiting in _waiting.Reader.ReadAllAsync(drain.Token))
            {
                await WriteAsync(waiting.Occurrence, drain.Token);
                waiting.Done.TrySetResult();
            }
        }
        catch (OperationCanceledException)
        {
            Drop(_waiting.Reader.CanCount ? _waiting.Reader.Count : 1);
        }
    }

    private Task Record(
        string? apiVersion,
        string? kind,
        ObjectMeta metadata,
        EventType type,
        string reason,
        string action,
        string note
    )
    {
        // No resourceVersion: it changes with every write of ours, and equal events would not be found equal.
        var reference = new ObjectReference(apiVersion, kind, metadata.Namespace, metadata.Name, metadata.Uid, null);
        var occurrence = new Occurrence(
            reference,
            type,
            EventText.Cut(reason, EventText.LongestWord),
            EventText.Cut(action, EventText.LongestWord),
            EventText.Cut(note, EventText.LongestNote)
        );
        var waiting = new Waiting(occurrence);
        if (!_waiting.Writer.TryWrite(waiting))
        {
            Drop(1);
            waiting.Done.TrySetResult();
        }

        return waiting.Done.Task;
    }

    /// <summary>One at a time: what waits to be flushed must not take the place of events.</summary>
    private void AskForFlush()
    {
        if (Interlocked.Exchange(ref _flushIsWaiting, 1) == 0 && !_waiting.Writer.TryWrite(new(null)))
        {
            _flushIsWaiting = 0;
        }
    }

    private async Task FlushAsync(CancellationToken cancellationToken)
    {
        _flushIsWaiting = 0;
        await _writer.FlushAsync(cancellationToken);
    }

    private async Task WriteAsync(Occurrence? occurrence, CancellationToken cancellationToken)
    {
        try
        {
            await (
                occurrence is null ? FlushAsync(cancellationToken) : _writer.WriteAsync(occurrence, cancellationToken)
            );
            _lastCause = null;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            Drop(1);
            Report(error);
        }
    }

    private void Drop(int count)
    {
        Interlocked.Add(ref _dropped, count);
        _metrics.EventsDropped.Add(count);
    }

    /// <param name="Occurrence">Null stands for "write the counts that are due".</param>
    private sealed record Waiting(Occurrence? Occurrence)
    {
        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private void Report(Exception error)
    {
        var cause = (error as KubernetesApiException)?.Reason ?? error.GetType().Name;
        if (cause != _lastCause)
        {
            _lastCause = cause;
            EventLog.Dropped(_logger, error.Message, error);
        }
    }
}
