using Microsoft.Extensions.Logging;
using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.Aws.Pacing;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Reconcilers.Engine;

namespace SageMakerMonitorOperator.Reconcilers.Sweeps;

/// <summary>Runs one sweep over the groups of a kind when each is due. A slow group holds up no other.</summary>
internal sealed class Sweeper<T>(
    string kind,
    ISweep sweep,
    ISweptObjects<T> objects,
    Func<T, SweepGroup> groupOf,
    SweepSchedule schedule,
    ReconcilerMetrics metrics,
    TimeProvider time,
    ILogger logger
)
    where T : KubernetesObject
{
    private readonly Dictionary<SweepGroup, Task> _running = [];

    /// <summary>Until cancelled; throws for nothing.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            BeginWhatIsDue(cancellationToken);
            // Until the schedule is asked again what is due.
            await Task.Delay(schedule.Tick, time, cancellationToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await Task.WhenAll(_running.Values);
    }

    private void BeginWhatIsDue(CancellationToken cancellationToken)
    {
        var groups = objects.List().ToLookup(groupOf, resource => resource.Key());
        foreach (var group in schedule.Due(groups.Select(group => group.Key), time.GetUtcNow()))
        {
            if (_running.GetValueOrDefault(group) is null or { IsCompleted: true })
            {
                _running[group] = Task.Run(
                    () => SweepAsync(group, groups[group], cancellationToken),
                    CancellationToken.None
                );
            }
        }
    }

    private async Task SweepAsync(SweepGroup group, IEnumerable<ObjectKey> keys, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        using var priority = CallPriority.Use(CallPriority.Sweep);
        try
        {
            await sweep.RunAsync(keys, cancellationToken);
            metrics.SweepTook(kind, sweep.Name, time.GetElapsedTime(started));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The stop that was asked for.
        }
        catch (AwsFailure failure)
        {
            SweepLog.EndedEarly(logger, sweep.Name, kind, group.Account.ToString(), group.Region, failure.Message);
        }
        catch (Exception error)
        {
            SweepLog.Panicked(logger, sweep.Name, kind, group.Account.ToString(), group.Region, error);
        }
    }
}
