using System.Diagnostics.Metrics;

namespace SageMakerMonitorOperator.Kubernetes.Metrics;

/// <summary>The instruments that all controllers share, told apart by label.</summary>
internal sealed class ControllerInstruments
{
    public ControllerInstruments(Meter meter, IEnumerable<ControllerMetrics> controllers)
    {
        Reconciles = meter.CreateCounter<long>(
            "controller_runtime_reconcile_total",
            null,
            "Reconciliations per controller and result"
        );
        Errors = meter.CreateCounter<long>(
            "controller_runtime_reconcile_errors_total",
            null,
            "Reconciliation errors per controller"
        );
        TerminalErrors = meter.CreateCounter<long>(
            "controller_runtime_terminal_reconcile_errors_total",
            null,
            "Reconciliation errors that are not retried"
        );
        Panics = meter.CreateCounter<long>(
            "controller_runtime_reconcile_panics_total",
            null,
            "Unhandled exceptions in reconciliations"
        );
        Timeouts = meter.CreateCounter<long>(
            "controller_runtime_reconcile_timeouts_total",
            null,
            "Reconciliations that ran out of time"
        );
        ReconcileTime = meter.CreateHistogram(
            "controller_runtime_reconcile_time_seconds",
            null,
            "Length of time per reconciliation",
            advice: Buckets.Reconcile
        );
        Adds = meter.CreateCounter<long>("workqueue_adds_total", null, "Keys added to the queue");
        Retries = meter.CreateCounter<long>("workqueue_retries_total", null, "Keys added again after a failure");
        QueueTime = meter.CreateHistogram(
            "workqueue_queue_duration_seconds",
            null,
            "How long a key waits before it is taken",
            advice: Buckets.Queue
        );
        WorkTime = meter.CreateHistogram(
            "workqueue_work_duration_seconds",
            null,
            "How long work on a key takes",
            advice: Buckets.Queue
        );
        Observe(meter, controllers);
    }

    public Counter<long> Reconciles { get; }
    public Counter<long> Errors { get; }
    public Counter<long> TerminalErrors { get; }
    public Counter<long> Panics { get; }
    public Counter<long> Timeouts { get; }
    public Histogram<double> ReconcileTime { get; }
    public Counter<long> Adds { get; }
    public Counter<long> Retries { get; }
    public Histogram<double> QueueTime { get; }
    public Histogram<double> WorkTime { get; }

    private static void Observe(Meter meter, IEnumerable<ControllerMetrics> controllers)
    {
        meter.CreateObservableGauge(
            "controller_runtime_max_concurrent_reconciles",
            () => controllers.Select(controller => controller.MaxConcurrent()),
            description: "Workers per controller"
        );
        meter.CreateObservableGauge(
            "controller_runtime_active_workers",
            () => controllers.Select(controller => controller.ActiveWorkers()),
            description: "Workers that are busy"
        );
        meter.CreateObservableGauge(
            "workqueue_depth",
            () => controllers.SelectMany(controller => controller.Depth()),
            description: "Keys that wait, by priority"
        );
        meter.CreateObservableGauge(
            "workqueue_unfinished_work_seconds",
            () => controllers.Select(controller => controller.UnfinishedWork()),
            description: "Running times of all work in progress, summed"
        );
        meter.CreateObservableGauge(
            "workqueue_longest_running_processor_seconds",
            () => controllers.Select(controller => controller.LongestRunning()),
            description: "Running time of the longest work in progress"
        );
    }
}
