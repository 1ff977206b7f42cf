using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using SageMakerMonitorOperator.Kubernetes.Client;
using SageMakerMonitorOperator.Kubernetes.Metrics;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Kubernetes.Queues;

namespace SageMakerMonitorOperator.Kubernetes.Controllers;

/// <summary>Runs one reconciliation within its time limit and puts the key back as its outcome asks. Never throws.</summary>
internal sealed class ReconcileRunner<T>(
    EntityDispatcher<T> dispatcher,
    WorkQueue<ObjectKey> queue,
    ControllerMetrics metrics,
    ControllerOptions options,
    string kind,
    TimeProvider time,
    ILogger logger
)
    where T : KubernetesObject
{
    /// <summary>What the API server refused last, by object: every retry gets the same answer, and one line tells it.</summary>
    private readonly ConcurrentDictionary<ObjectKey, string> _refused = new();

    public async Task RunAsync(WorkItem<ObjectKey> item, CancellationToken abandoned)
    {
        var started = time.GetTimestamp();
        metrics.ReconcileStarted();
        var outcome = ReconcileOutcome.Success;
        try
        {
            outcome = await AttemptAsync(item, abandoned);
        }
        finally
        {
            metrics.ReconcileFinished(outcome, time.GetElapsedTime(started));
            queue.Done(item.Key);
        }
    }

    private async Task<string> AttemptAsync(WorkItem<ObjectKey> item, CancellationToken abandoned)
    {
        using var limit = new CancellationTokenSource(options.ReconcileTimeout, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, abandoned);
        using var scope = ControllerLog.Scope(logger, kind, item.Key.Namespace, item.Key.Name);
        using var priority = options.Scope?.Invoke(item.Priority);
        try
        {
            var result = await dispatcher.DispatchAsync(item.Key, linked.Token);
            _refused.TryRemove(item.Key, out _);
            return Requeue(item, result);
        }
        catch (OperationCanceledException) when (abandoned.IsCancellationRequested)
        {
            ControllerLog.Abandoned(logger, kind, item.Key);
            return ReconcileOutcome.Requeue;
        }
        catch (KubernetesConflictException conflict)
        {
            // The cache was behind: no error, the next look has the newer object.
            ControllerLog.Conflicted(logger, kind, item.Key, conflict.Message);
            queue.AddRateLimited(item.Key, item.Priority);
            return ReconcileOutcome.Requeue;
        }
        catch (Exception error)
        {
            Count(error, item.Key, limit.IsCancellationRequested);
            queue.AddRateLimited(item.Key, item.Priority);
            return ReconcileOutcome.Error;
        }
    }

    private string Requeue(WorkItem<ObjectKey> item, ReconcileResult result)
    {
        if (result is ReconcileResult.BackoffResult)
        {
            queue.AddRateLimited(item.Key, item.Priority);
            return ReconcileOutcome.Error;
        }
        queue.Forget(item.Key);
        if (result is not ReconcileResult.Requeue later)
        {
            return ReconcileOutcome.Success;
        }
        queue.AddAfter(item.Key, later.Delay, later.Priority ?? item.Priority);
        return ReconcileOutcome.RequeueAfter;
    }

    private void Count(Exception error, ObjectKey key, bool timedOut)
    {
        if (timedOut && error is OperationCanceledException)
        {
            metrics.TimedOut();
            ControllerLog.TimedOut(logger, kind, key, options.ReconcileTimeout.TotalSeconds);
        }
        else if (error is KubernetesApiException)
        {
            if (_refused.GetValueOrDefault(key) != error.Message)
            {
                _refused[key] = error.Message;
                ControllerLog.Failed(logger, kind, key, error.Message);
            }
        }
        else
        {
            // Reconcilers turn the failures they know into results; anything else is a bug.
            metrics.Panicked();
            ControllerLog.Panicked(logger, kind, key, error);
        }
    }
}
