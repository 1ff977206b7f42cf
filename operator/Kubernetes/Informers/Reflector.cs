using System.Net;
using Microsoft.Extensions.Logging;
using SageMakerMonitorOperator.Kubernetes.Client;
using SageMakerMonitorOperator.Kubernetes.Model;

namespace SageMakerMonitorOperator.Kubernetes.Informers;

/// <summary>Lists and watches one namespace (or all) into the cache: resumes where it can, lists again where it must.</summary>
internal sealed class Reflector<T>(
    KubernetesClient client,
    ResourceDefinition<T> definition,
    string? @namespace,
    InformerCache<T> cache,
    Lock changes,
    InformerOptions options,
    TimeProvider time,
    Func<double> random,
    ILogger logger
)
    where T : KubernetesObject
{
    /// <summary>A watch that ends sooner and empty is a failure: without this a broken proxy would make a storm.</summary>
    private static readonly TimeSpan ShortWatch = TimeSpan.FromSeconds(1);

    private readonly TaskCompletionSource _synced = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _known = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Backoff _backoff = new(options.InitialBackoff, options.MaxBackoff, random);
    private readonly string _where = @namespace ?? "all namespaces";
    private string? _resourceVersion;
    private string? _lastCause;
    private long? _absentSince;

    /// <summary>Completes with the first complete list.</summary>
    public Task Synced => _synced.Task;

    /// <summary>Completes with the first complete list, or when the server has denied for a while that it has the kind.</summary>
    public Task SyncedOrAbsent => _known.Task;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            var started = time.GetTimestamp();
            try
            {
                await ListWhereNeededAsync(cancellationToken);
                await WatchAsync(cancellationToken);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                await RecoverAsync(error, time.GetElapsedTime(started), cancellationToken);
            }
        }
    }

    private async Task ListWhereNeededAsync(CancellationToken cancellationToken)
    {
        if (_resourceVersion is not null)
        {
            return;
        }
        var list = await client.ListAsync(definition, @namespace, cancellationToken);
        lock (changes)
        {
            cache.Replace(@namespace, list.Items, isInitialList: !_synced.Task.IsCompleted);
        }
        _resourceVersion = list.ResourceVersion;
        _synced.TrySetResult();
        _known.TrySetResult();
    }

    private async Task WatchAsync(CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var received = false;
        var watch = client.WatchAsync(
            definition,
            @namespace,
            _resourceVersion!,
            options.WatchIdleTimeout,
            cancellationToken
        );
        await foreach (var change in watch)
        {
            Take(change);
            received = true;
            Recovered();
        }
        if (!received && time.GetElapsedTime(started) < ShortWatch)
        {
            throw new KubernetesApiException($"The server closed the watch of {definition.Plural} at once.");
        }
        Recovered();
        InformerLog.WatchEnded(logger, definition.Plural, _where);
    }

    private void Take(WatchEvent<T> change)
    {
        lock (changes)
        {
            if (change.Type == WatchEventType.Deleted)
            {
                cache.Remove(change.Item.Key);
            }
            else if (change.Type != WatchEventType.Bookmark)
            {
                cache.Set(change.Item);
            }
        }
        _resourceVersion = change.ResourceVersion;
    }

    private void Recovered()
    {
        _backoff.Reset();
        if (_lastCause is not null)
        {
            _lastCause = null;
            InformerLog.Recovered(logger, definition.Plural, _where);
        }
    }

    private async Task RecoverAsync(Exception error, TimeSpan lasted, CancellationToken cancellationToken)
    {
        if (lasted > options.MaxBackoff)
        {
            // A watch that was merely quiet worked: it must not make the next wait longer.
            _backoff.Reset();
        }
        NoteAbsence(error);
        var isNew = Report(error);
        if (error is KubernetesApiException { IsExpired: true })
        {
            _resourceVersion = null;
            if (isNew)
            {
                // Not a failure yet: the server is well and only forgot; changes may have been missed, so list at once.
                return;
            }
        }
        // The backoff: a server in trouble must not be stormed.
        await Task.Delay(_backoff.Next(), time, cancellationToken)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private void NoteAbsence(Exception error)
    {
        _absentSince = error is KubernetesApiException { StatusCode: HttpStatusCode.NotFound }
            ? _absentSince ?? time.GetTimestamp()
            : null;
        if (_absentSince is { } since && time.GetElapsedTime(since) >= options.AbsentAfter)
        {
            _known.TrySetResult();
        }
    }

    /// <summary>An outage of hours is one line, not one every few seconds.</summary>
    /// <returns>False where the cause is the same as before.</returns>
    private bool Report(Exception error)
    {
        var cause = error is KubernetesApiException api ? $"{api.StatusCode} {api.Reason}" : error.GetType().Name;
        if (cause == _lastCause)
        {
            return false;
        }
        _lastCause = cause;
        if (IsOrdinary(error))
        {
            InformerLog.Resuming(logger, definition.Plural, _where, error.Message);
        }
        else
        {
            InformerLog.Failing(
                logger,
                definition.Plural,
                _where,
                error.Message,
                error is KubernetesApiException ? null : error
            );
        }
        return true;
    }

    private static bool IsOrdinary(Exception error) =>
        error is KubernetesApiException api && (api.IsExpired || api.Reason == FailureReasons.Timeout);
}
