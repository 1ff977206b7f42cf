using System.Collections.Concurrent;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Kubernetes.Status;
using SageMakerMonitorOperator.Reconcilers.Engine;

namespace SageMakerMonitorOperator.Reconcilers.Problems;

/// <summary>
/// Ends waits that are overdue: they become Stalled. Since when an object waits is known in memory only; a wait that had
/// ended before a restart stays ended.
/// </summary>
internal sealed class WaitMemory(TimeProvider time)
{
    private readonly ConcurrentDictionary<ObjectKey, Wait> _waits = new();

    /// <param name="resource">The object, with the status that the last pass left.</param>
    /// <param name="key">The object's.</param>
    /// <param name="outcome">How this pass ended.</param>
    public Outcome Judge(IAwsResource resource, ObjectKey key, Outcome outcome)
    {
        if (outcome is not Outcome.Failed { Problem: var problem })
        {
            Forget(key);
            return outcome;
        }

        return problem.Overdue is { } overdue && IsOverdue(resource, key, problem.Reason, overdue.After)
            ? new Outcome.Failed(
                problem with
                {
                    Kind = ProblemKind.Stalled,
                    Message = $"{problem.Message}. {overdue.Advice}",
                }
            )
            : outcome;
    }

    public void Forget(ObjectKey key) => _waits.TryRemove(key, out _);

    private bool IsOverdue(IAwsResource resource, ObjectKey key, string reason, TimeSpan after)
    {
        var now = time.GetUtcNow();
        var generation = resource.Metadata.Generation;
        var wait = _waits.AddOrUpdate(
            key,
            _ => new Wait(generation, reason, now),
            (_, known) =>
                (known.Generation, known.Reason) == (generation, reason) ? known : new Wait(generation, reason, now)
        );
        return now - wait.Since >= after || HadEnded(resource, reason);
    }

    private static bool HadEnded(IAwsResource resource, string reason) =>
        resource.Status?.Conditions.Find(ConditionTypes.Stalled) is { } stalled
        && (stalled.Reason, stalled.ObservedGeneration) == (reason, resource.Metadata.Generation);

    private sealed record Wait(long Generation, string Reason, DateTimeOffset Since);
}
