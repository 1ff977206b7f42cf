namespace SageMakerMonitorOperator.Aws.Pacing;

/// <summary>Those who wait for the tokens of one bucket, by priority and then by arrival.</summary>
internal sealed class CallQueue : IDisposable
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<(CallPriority, long), Waiter> _waiters = [];
    private readonly TokenBucket _bucket;
    private readonly ITimer _timer;
    private long _arrivals;

    public CallQueue(double rate, TimeProvider time)
    {
        _bucket = new TokenBucket(rate, time);
        _timer = time.CreateTimer(_ => Serve(), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public int Length
    {
        get
        {
            lock (_lock)
                return _waiters.Count;
        }
    }

    public double Rate
    {
        get
        {
            lock (_lock)
                return _bucket.Rate;
        }
    }

    /// <summary>Completes when the call may go out; cancelled, it gives up its place.</summary>
    public Task<CallToken> TakeAsync(CallPriority priority, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
            return Task.FromCanceled<CallToken>(cancellationToken);
        var waiter = new Waiter();
        lock (_lock)
        {
            var place = (priority, _arrivals++);
            _waiters.Add(place, waiter);
            // Runs at once when it is cancelled by now: the lock is this thread's own.
            waiter.Cancellation = cancellationToken.UnsafeRegister(_ => Leave(place, cancellationToken), null);
        }
        Serve();
        return waiter.Task;
    }

    public void Throttled(CallToken token)
    {
        lock (_lock)
            _bucket.Throttled(token);
    }

    public void Dispose() => _timer.Dispose();

    private void Leave((CallPriority, long) place, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_waiters.Remove(place, out var waiter))
                waiter.TrySetCanceled(cancellationToken);
        }
    }

    private void Serve()
    {
        lock (_lock)
        {
            while (_waiters.Count > 0 && _bucket.TryTake(out var token))
                Next().Grant(token);
            if (_waiters.Count > 0)
                _timer.Change(WholeMilliseconds(_bucket.Wait), Timeout.InfiniteTimeSpan);
        }
    }

    private Waiter Next()
    {
        var (place, waiter) = _waiters.First();
        _waiters.Remove(place);
        return waiter;
    }

    /// <summary>Timers cut off what is less than a millisecond, and would come too early.</summary>
    private static TimeSpan WholeMilliseconds(TimeSpan wait) =>
        TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds));

    private sealed class Waiter() : TaskCompletionSource<CallToken>(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        public CancellationTokenRegistration Cancellation { get; set; }

        public void Grant(CallToken token)
        {
            // Not Dispose: it waits for a running callback, which waits for the lock.
            Cancellation.Unregister();
            TrySetResult(token);
        }
    }
}
