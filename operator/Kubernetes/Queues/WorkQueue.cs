namespace SageMakerMonitorOperator.Kubernetes.Queues;

/// <summary>
/// Keys to work on. A key waits at most once and is never handed out twice at the same time; a key added while being
/// worked on is handed out again afterwards.
/// </summary>
public sealed class WorkQueue<TKey> : IDisposable
    where TKey : notnull
{
    private static readonly TimeSpan LongestDelay = TimeSpan.FromDays(365);

    private readonly Lock _lock = new();
    private readonly WaitingKeys<TKey> _waiting;
    private readonly Dictionary<TKey, long> _working = [];
    private readonly Dictionary<TKey, int> _failures = [];
    private readonly LinkedList<TaskCompletionSource<WorkItem<TKey>?>> _takers = [];
    private readonly TaskCompletionSource _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly WorkQueueOptions _options;
    private readonly TimeProvider _time;
    private readonly IWorkQueueObserver? _observer;
    private readonly ITimer _timer;
    private bool _isShutDown;

    /// <param name="options">Backoff, and how much of one lane may be under work at once.</param>
    /// <param name="time">Paces delays.</param>
    /// <param name="observer">Hears what happens.</param>
    /// <param name="laneOf">
    /// What a key shares with others that may be as slow as it, such as an account that does not answer; null puts all
    /// in one lane. Called with the queue's lock held: must be quick and must not call back.
    /// </param>
    public WorkQueue(
        WorkQueueOptions options,
        TimeProvider time,
        IWorkQueueObserver? observer = null,
        Func<TKey, string>? laneOf = null
    )
    {
        _waiting = new(laneOf ?? (static _ => ""), options.PerLane);
        _options = options;
        _time = time;
        _observer = observer;
        _timer = time.CreateTimer(
            static queue => ((WorkQueue<TKey>)queue!).Pump(),
            this,
            Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan
        );
    }

    public void Add(TKey key, int priority = WorkPriority.Live) => AddAfter(key, TimeSpan.Zero, priority);

    /// <summary>Adds a key that becomes due later. Of several such adds the earliest counts.</summary>
    public void AddAfter(TKey key, TimeSpan delay, int priority = WorkPriority.Live)
    {
        lock (_lock)
        {
            Add_NeedsLock(key, delay, priority);
            Pump_NeedsLock();
        }
    }

    /// <summary>Adds a key after work on it failed: the wait doubles with every failure until <see cref="Forget"/>.</summary>
    public void AddRateLimited(TKey key, int priority = WorkPriority.Live)
    {
        lock (_lock)
        {
            if (!_isShutDown)
            {
                _observer?.Retried();
            }
            Add_NeedsLock(key, NextBackoff_NeedsLock(key), priority);
            Pump_NeedsLock();
        }
    }

    /// <summary>Work on the key succeeded: its next failure starts from the shortest wait.</summary>
    public void Forget(TKey key)
    {
        lock (_lock)
        {
            _failures.Remove(key);
        }
    }

    /// <summary>How often work on the key has failed since it last succeeded.</summary>
    public int Failures(TKey key)
    {
        lock (_lock)
        {
            return _failures.GetValueOrDefault(key);
        }
    }

    /// <summary>The key waits, now or for later, or is under work.</summary>
    public bool Contains(TKey key)
    {
        lock (_lock)
        {
            return _waiting.Contains(key);
        }
    }

    /// <returns>The next key, when there is one; null once the queue is shut down.</returns>
    public async Task<WorkItem<TKey>?> TakeAsync(CancellationToken cancellationToken = default)
    {
        var taker = new TaskCompletionSource<WorkItem<TKey>?>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            if (_isShutDown)
            {
                return null;
            }
            _takers.AddLast(taker);
            Pump_NeedsLock();
        }
        await using var registration = cancellationToken.Register(() => taker.TrySetCanceled(cancellationToken));
        return await taker.Task;
    }

    /// <summary>Gives a taken key back.</summary>
    public void Done(TKey key)
    {
        lock (_lock)
        {
            if (!_working.Remove(key, out var started))
            {
                return;
            }
            _observer?.Finished(_time.GetElapsedTime(started));
            _waiting.Unblock(key, _time.GetTimestamp());
            Pump_NeedsLock();
            Drain_NeedsLock();
        }
    }

    /// <summary>Hands out nothing more and takes nothing more; what waits is dropped (the next start lists it again).</summary>
    public void ShutDown()
    {
        lock (_lock)
        {
            _isShutDown = true;
            _waiting.Clear();
            foreach (var taker in _takers)
            {
                taker.TrySetResult(null);
            }
            _takers.Clear();
            Drain_NeedsLock();
        }
    }

    /// <summary>After <see cref="ShutDown"/>: completes when everything handed out has been given back.</summary>
    public Task WhenDrained() => _drained.Task;

    public WorkQueueSnapshot Snapshot()
    {
        lock (_lock)
        {
            var depth = _waiting.Due.CountBy(entry => entry.Priority).ToDictionary();
            var running = _working.Values.Select(started => _time.GetElapsedTime(started)).ToList();
            return new(depth, new(running.Sum(elapsed => elapsed.Ticks)), running.DefaultIfEmpty().Max());
        }
    }

    public void Dispose() => _timer.Dispose();

    private void Pump()
    {
        lock (_lock)
        {
            Pump_NeedsLock();
        }
    }

    private void Add_NeedsLock(TKey key, TimeSpan delay, int priority)
    {
        if (_isShutDown)
        {
            return;
        }
        var now = _time.GetTimestamp();
        if (_waiting.Add(key, priority, delay <= TimeSpan.Zero ? now : now + Timestamps(delay), now))
        {
            _observer?.Added();
        }
    }

    private TimeSpan NextBackoff_NeedsLock(TKey key)
    {
        var failures = _failures.GetValueOrDefault(key);
        _failures[key] = failures + 1;
        var seconds = _options.InitialBackoff.TotalSeconds * Math.Pow(2, Math.Min(failures, 40));
        return seconds < _options.MaxBackoff.TotalSeconds ? TimeSpan.FromSeconds(seconds) : _options.MaxBackoff;
    }

    private void Pump_NeedsLock()
    {
        var now = _time.GetTimestamp();
        _waiting.Advance(now);
        while (_takers.First is { } taker && _waiting.FirstDue is { } entry)
        {
            _takers.Remove(taker);
            // A cancelled taker takes nothing: the key goes to the next one.
            if (taker.Value.TrySetResult(new(entry.Key, entry.Priority)))
            {
                _waiting.Take(entry);
                _working[entry.Key] = now;
                _observer?.Started(_time.GetElapsedTime(entry.DueAt, now));
            }
        }
        Schedule_NeedsLock(now);
    }

    private void Schedule_NeedsLock(long now)
    {
        if (_waiting.FirstLater is { } next)
        {
            // Rounded up: a timer that fires a little early would find nothing due and spin.
            var wait = Math.Ceiling((double)(next.DueAt - now) * 1000 / _time.TimestampFrequency);
            _timer.Change(TimeSpan.FromMilliseconds(Math.Min(wait, int.MaxValue)), Timeout.InfiniteTimeSpan);
        }
    }

    private void Drain_NeedsLock()
    {
        if (_isShutDown && _working.Count == 0)
        {
            _drained.TrySetResult();
        }
    }

    /// <summary>Bounded, so that a wait of "forever" does not overflow into the past.</summary>
    private long Timestamps(TimeSpan delay) =>
        (long)(Math.Min(delay.TotalSeconds, LongestDelay.TotalSeconds) * _time.TimestampFrequency);
}
