using System.Collections.Concurrent;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Reconcilers.Planning;

namespace SageMakerMonitorOperator.Reconcilers.Engine;

/// <summary>What the guard thinks of writing a plan.</summary>
internal enum WriteAdvice
{
    Write,

    /// <summary>The same was written a moment ago: AWS may only be slow to show it.</summary>
    Wait,

    /// <summary>The same was written too often: something undoes it, or the endpoint does not keep it.</summary>
    Stop,
}

/// <summary>
/// Remembers what was written last for each object, so that a write which does not stick is neither repeated at once
/// nor for ever. Kept in memory only: after a restart the worst case is <see cref="Limit"/> more writes.
/// </summary>
internal sealed class ConvergenceGuard(TimeProvider time)
{
    /// <summary>How often the same plan is written in a row.</summary>
    public const int Limit = 3;

    /// <summary>How long AWS may take to show a write before it is written again.</summary>
    public static readonly TimeSpan Propagation = TimeSpan.FromSeconds(10);

    /// <summary>After this long a stopped object gets another chance.</summary>
    private static readonly TimeSpan Pardon = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<ObjectKey, Attempt> _attempts = new();

    public WriteAdvice Advise(ObjectKey key, Plan plan)
    {
        if (!_attempts.TryGetValue(key, out var last) || last.Fingerprint != plan.Fingerprint())
        {
            return WriteAdvice.Write;
        }

        var age = time.GetUtcNow() - last.At;
        return age < Propagation ? WriteAdvice.Wait
            : last.Count >= Limit && age < Pardon ? WriteAdvice.Stop
            : WriteAdvice.Write;
    }

    /// <summary>Notes that the plan was written; true when the same was written before, with no success between.</summary>
    public bool Written(ObjectKey key, Plan plan)
    {
        var fingerprint = plan.Fingerprint();
        var now = time.GetUtcNow();
        var attempt = _attempts.AddOrUpdate(
            key,
            _ => new Attempt(fingerprint, 1, now),
            (_, last) =>
                last.Fingerprint == fingerprint && now - last.At < Pardon
                    ? last with
                    {
                        Count = last.Count + 1,
                        At = now,
                    }
                    : new Attempt(fingerprint, 1, now)
        );
        return attempt.Count > 1;
    }

    /// <summary>AWS equals the spec, or the object is gone.</summary>
    public void Settled(ObjectKey key) => _attempts.TryRemove(key, out _);

    private sealed record Attempt(string Fingerprint, int Count, DateTimeOffset At);
}
