using System.Diagnostics.Metrics;
using System.Globalization;
using SageMakerMonitorOperator.Kubernetes.Queues;

namespace SageMakerMonitorOperator.Kubernetes.Metrics;

/// <summary>One controller's series.</summary>
internal sealed class ControllerMetrics(string name, ControllerInstruments instruments) : IWorkQueueObserver
{
    /// <summary>As controller-runtime: a label must not have endless values.</summary>
    private const int MostPriorities = 25;

    private readonly KeyValuePair<string, object?> _controller = new("controller", name);
    private readonly KeyValuePair<string, object?> _queue = new("name", name);
    private readonly HashSet<int> _priorities = [WorkPriority.Live, WorkPriority.Sweep, WorkPriority.InitialList];
    private readonly Lock _lock = new();
    private Func<WorkQueueSnapshot>? _snapshot;
    private int _workers;
    private int _active;

    /// <summary>Shows every series from the start: an alert on a series that does not exist never fires.</summary>
    public void Start(int workers, Func<WorkQueueSnapshot> snapshot)
    {
        _workers = workers;
        _snapshot = snapshot;
        foreach (var result in ReconcileOutcome.All)
        {
            instruments.Reconciles.Add(0, _controller, new("result", result));
        }
        foreach (
            var counter in (Counter<long>[])
                [instruments.Errors, instruments.TerminalErrors, instruments.Panics, instruments.Timeouts]
        )
        {
            counter.Add(0, _controller);
        }
        instruments.Adds.Add(0, _queue, _controller);
        instruments.Retries.Add(0, _queue, _controller);
    }

    public void ReconcileStarted() => Interlocked.Increment(ref _active);

    public void ReconcileFinished(string result, TimeSpan elapsed)
    {
        Interlocked.Decrement(ref _active);
        instruments.Reconciles.Add(1, _controller, new("result", result));
        instruments.ReconcileTime.Record(elapsed.TotalSeconds, _controller);
        if (result == ReconcileOutcome.Error)
        {
            instruments.Errors.Add(1, _controller);
        }
    }

    public void Panicked() => instruments.Panics.Add(1, _controller);

    public void TimedOut() => instruments.Timeouts.Add(1, _controller);

    public void Added() => instruments.Adds.Add(1, _queue, _controller);

    public void Retried() => instruments.Retries.Add(1, _queue, _controller);

    public void Started(TimeSpan waited) => instruments.QueueTime.Record(waited.TotalSeconds, _queue, _controller);

    public void Finished(TimeSpan worked) => instruments.WorkTime.Record(worked.TotalSeconds, _queue, _controller);

    public Measurement<int> MaxConcurrent() => new(_workers, _controller);

    public Measurement<int> ActiveWorkers() => new(Volatile.Read(ref _active), _controller);

    public Measurement<double> UnfinishedWork() =>
        new(_snapshot?.Invoke().UnfinishedWork.TotalSeconds ?? 0, _queue, _controller);

    public Measurement<double> LongestRunning() =>
        new(_snapshot?.Invoke().LongestRunning.TotalSeconds ?? 0, _queue, _controller);

    public IEnumerable<Measurement<int>> Depth()
    {
        var depth = _snapshot?.Invoke().DepthByPriority ?? new Dictionary<int, int>();
        lock (_lock)
        {
            foreach (var priority in depth.Keys.Where(_ => _priorities.Count < MostPriorities))
            {
                _priorities.Add(priority);
            }
            var measured = _priorities
                .Select(priority =>
                    Depth(depth.GetValueOrDefault(priority), priority.ToString(CultureInfo.InvariantCulture))
                )
                .ToList();
            var exceeding = depth.Where(entry => !_priorities.Contains(entry.Key)).Sum(entry => entry.Value);
            return exceeding == 0 ? measured : [.. measured, Depth(exceeding, "exceeded_cardinality_limit")];
        }
    }

    private Measurement<int> Depth(int count, string priority) =>
        new(count, _queue, _controller, new("priority", priority));
}

/// <summary>The values of the label <c>result</c>.</summary>
internal static class ReconcileOutcome
{
    public const string Success = "success";
    public const string Error = "error";
    public const string Requeue = "requeue";
    public const string RequeueAfter = "requeue_after";

    public static IReadOnlyList<string> All { get; } = [Success, Error, Requeue, RequeueAfter];
}
