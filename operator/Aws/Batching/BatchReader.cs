using SageMakerMonitorOperator.Aws.Pacing;

namespace SageMakerMonitorOperator.Aws.Batching;

/// <summary>
/// Turns reads of single things that are wanted at the same time into few calls: what is asked for while a batch is on
/// its way (or waits for its turn) goes together in the next one. The first one does not wait for company, and nobody is
/// answered by a call that was sent before they asked, which might not show what they have just written.
/// </summary>
/// <param name="most">Keys that AWS takes in one call.</param>
/// <param name="read">Reads them all; what does not exist is left out.</param>
public sealed class BatchReader<TKey, TValue>(
    int most,
    Func<IReadOnlyList<TKey>, CancellationToken, Task<IReadOnlyDictionary<TKey, TValue>>> read
)
    where TKey : notnull
    where TValue : class
{
    private readonly Lock _lock = new();
    private readonly Queue<Batch<TKey, TValue>> _waiting = new();
    private Batch<TKey, TValue>? _open;
    private bool _reading;

    /// <summary>Null when AWS has no such thing. A caller's cancellation is its own; the last one's ends the call.</summary>
    /// <exception cref="Failures.AwsFailure">AWS refused this key, or the whole batch failed.</exception>
    public async Task<TValue?> ReadAsync(TKey key, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var (batch, answer) = Join(key);
        try
        {
            return await answer.WaitAsync(cancellationToken);
        }
        finally
        {
            Leave(batch);
        }
    }

    /// <summary>
    /// For sweeps: as many keys as wanted, one call after the other, past the batches of single reads so that neither
    /// waits for the other but at AWS's rate.
    /// </summary>
    /// <exception cref="Failures.AwsFailure">A failure that is no key's fault; keys that AWS refuses are in the result.</exception>
    public async Task<IReadOnlyDictionary<TKey, ReadResult<TValue>>> ReadManyAsync(
        IEnumerable<TKey> keys,
        CancellationToken cancellationToken
    )
    {
        var results = new Dictionary<TKey, ReadResult<TValue>>();
        foreach (var part in keys.Distinct().Chunk(most))
        {
            foreach (var (key, result) in await Halving.ReadAsync(part, read, cancellationToken))
                results.Add(key, result);
        }
        return results;
    }

    private (Batch<TKey, TValue> Batch, Task<TValue?> Answer) Join(TKey key)
    {
        lock (_lock)
        {
            if (_open is null || (_open.Count == most && !_open.Contains(key)))
                _waiting.Enqueue(_open = new Batch<TKey, TValue>());
            var batch = _open;
            var answer = batch.Add(key, CallPriority.Current);
            if (!_reading)
            {
                _reading = true;
                using (ExecutionContext.SuppressFlow()) // Batches belong to no one caller's trace or priority.
                    _ = Task.Run(ReadWaitingAsync, CancellationToken.None);
            }
            return (batch, answer);
        }
    }

    private void Leave(Batch<TKey, TValue> batch)
    {
        lock (_lock)
        {
            if (!batch.Leave())
                return;
            if (batch == _open)
                _open = null; // Who comes now must not be abandoned with it.
        }
        batch.Abandon();
    }

    private async Task ReadWaitingAsync()
    {
        while (Next() is { } batch)
        {
            using var priority = CallPriority.Use(batch.Priority);
            try
            {
                batch.Complete(await Halving.ReadAsync(batch.Keys, read, batch.Abandoned));
            }
            catch (Exception e)
            {
                batch.Fail(e);
            }
        }
    }

    private Batch<TKey, TValue>? Next()
    {
        lock (_lock)
        {
            _reading = _waiting.TryDequeue(out var batch);
            if (batch == _open)
                _open = null;
            return batch;
        }
    }
}
