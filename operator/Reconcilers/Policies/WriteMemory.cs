using System.Collections.Concurrent;
using SageMakerMonitorOperator.Reconcilers.Planning;

namespace SageMakerMonitorOperator.Reconcilers.Policies;

/// <summary>A plan that was carried out.</summary>
/// <param name="Generation">Of the spec that it was made from.</param>
/// <param name="Fingerprint">The plan's.</param>
/// <param name="Count">How often it was carried out in a row.</param>
/// <param name="At">The last time.</param>
internal sealed record Attempt(long Generation, string Fingerprint, int Count, DateTimeOffset At);

/// <summary>
/// Remembers what was written last for each object, or part of one. In memory only: after a restart the worst case is
/// <see cref="ConvergencePolicy.Limit"/> more writes.
/// </summary>
internal sealed class WriteMemory<TKey>(TimeProvider time)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, Attempt> _attempts = new();
    private readonly ConcurrentDictionary<TKey, DateTimeOffset> _writtenAt = new();

    /// <summary>What was written before this, an operator that is gone may have written.</summary>
    public DateTimeOffset Start { get; } = time.GetUtcNow();

    /// <summary>The last plan, until AWS was seen to need none.</summary>
    public Attempt? Last(TKey key) => _attempts.GetValueOrDefault(key);

    public DateTimeOffset? WrittenAt(TKey key) => _writtenAt.TryGetValue(key, out var at) ? at : null;

    /// <summary>Notes a create that is on its way: AWS may carry it out and the answer be lost.</summary>
    public void Creating(TKey key) => _writtenAt[key] = time.GetUtcNow();

    /// <summary>Notes that the plan was carried out; true when it repeats the one before.</summary>
    public bool Written(TKey key, long generation, Plan plan)
    {
        var attempt = new Attempt(generation, plan.Fingerprint(), 1, time.GetUtcNow());
        _writtenAt[key] = attempt.At;
        return _attempts
                .AddOrUpdate(
                    key,
                    attempt,
                    (_, last) => Repeats(last, attempt) ? attempt with { Count = last.Count + 1 } : attempt
                )
                .Count > 1;
    }

    /// <summary>AWS was read and needs no write.</summary>
    public void Settled(TKey key) => _attempts.TryRemove(key, out _);

    /// <summary>It is gone, or nothing that was written to it matters any more.</summary>
    public void Forget(TKey key)
    {
        _attempts.TryRemove(key, out _);
        _writtenAt.TryRemove(key, out _);
    }

    private static bool Repeats(Attempt last, Attempt now) =>
        (last.Generation, last.Fingerprint) == (now.Generation, now.Fingerprint)
        && now.At - last.At < ConvergencePolicy.Pardon;
}
