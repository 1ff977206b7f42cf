using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using SageMakerMonitorOperator.Kubernetes.Client;
using SageMakerMonitorOperator.Kubernetes.Controllers;
using SageMakerMonitorOperator.Kubernetes.Informers;
using SageMakerMonitorOperator.Kubernetes.Metrics;
using SageMakerMonitorOperator.Kubernetes.Queues;
using SageMakerMonitorOperator.Kubernetes.Tests.Support;

namespace SageMakerMonitorOperator.Kubernetes.Tests.Controllers;

public sealed class ControllerTests : IAsyncDisposable
{
    private readonly FakeCluster _cluster = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _stopInformer = new();
    private readonly ScriptedController _script = new();
    private readonly KubernetesMetrics _metrics = new();
    private readonly MetricReader _read;
    private readonly ListLogger<Controller<Widget>> _logger = new();
    private readonly KubernetesClient _client;
    private readonly Informer<Widget> _informer;
    private Controller<Widget> _controller = null!;
    private Task _running = Task.CompletedTask;
    private Task _informing = Task.CompletedTask;

    public ControllerTests()
    {
        _read = new(_metrics);
        _client = _cluster.Client();
        var fast = new InformerOptions
        {
            InitialBackoff = TimeSpan.FromMilliseconds(1),
            MaxBackoff = TimeSpan.FromMilliseconds(1),
        };
        _informer = new(
            _client,
            Widget.Definition,
            fast,
            TimeProvider.System,
            () => 0.5,
            NullLogger<Informer<Widget>>.Instance
        );
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        await _stopInformer.CancelAsync();
        await _informing;
        _controller.Dispose();
        _client.Dispose();
        _cluster.Dispose();
        _read.Dispose();
        _metrics.Dispose();
        _stop.Dispose();
        _stopInformer.Dispose();
    }

    [Fact]
    public async Task Objects_there_at_the_start_and_new_ones_are_reconciled()
    {
        _cluster.Put("old");
        Start();
        await ReconciledAsync("old");
        _cluster.Put("new");
        await ReconciledAsync("old", "new");
    }

    [Fact]
    public async Task Settled_objects_are_not_worked_on_at_the_start_and_are_when_they_change()
    {
        _cluster.Put("settled");
        _cluster.Put("other");
        Start(isSettled: widget => widget.Metadata.Name == "settled");
        await ReconciledAsync("other");
        _controller.HasWork(new("default", "settled")).ShouldBeFalse();
        _cluster.Put("settled", """{"size":5}""");
        await ReconciledAsync("other", "settled");
    }

    [Fact]
    public async Task A_reconciliation_runs_in_a_scope_of_its_priority()
    {
        var priorities = new ConcurrentQueue<int>();
        var closed = 0;
        _cluster.Put("old");
        Start(
            new()
            {
                Scope = priority =>
                {
                    priorities.Enqueue(priority);
                    return new ScopeEnd(() => Interlocked.Increment(ref closed));
                },
            }
        );
        await Wait.UntilAsync(() => Volatile.Read(ref closed) == 1, "the object of the start is done");
        _cluster.Put("new");
        await Wait.UntilAsync(() => Volatile.Read(ref closed) == 2, "the new object is done");
        _controller.Enqueue(new("default", "old"), WorkPriority.Sweep);
        await Wait.UntilAsync(() => Volatile.Read(ref closed) == 3, "the swept object is done");
        priorities.ShouldBe([WorkPriority.InitialList, WorkPriority.Live, WorkPriority.Sweep]);
    }

    [Fact]
    public async Task No_object_is_ever_worked_on_twice_at_once()
    {
        _script.Reconcile = async (_, token) =>
        {
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, token);
            return ReconcileResult.Done;
        };
        Start(new() { Workers = 8 });
        var edits = 0;
        await Wait.UntilAsync(
            () =>
            {
                _cluster.Put($"w{edits % 3}", $$"""{"size":{{edits++}}}""");
                return _script.Reconciled.Count >= 60;
            },
            "there was a lot of work"
        );
        _script.WorkedTwiceAtOnce.ShouldBeFalse();
    }

    [Fact]
    public async Task A_change_of_status_alone_wakes_nobody_and_other_changes_do()
    {
        _cluster.Put("w");
        Start();
        await ReconciledAsync("w");
        _cluster.Put("w", change: item => item["status"] = JsonNode.Parse("""{"observedGeneration":1}"""));
        _cluster.Put("marker");
        await ReconciledAsync("w", "marker");
        _cluster.Put("w", change: item => item["metadata"]!["annotations"] = JsonNode.Parse("""{"a":"b"}"""));
        await ReconciledAsync("w", "marker", "w");
        _cluster.Put("w", change: item => item["metadata"]!["labels"] = JsonNode.Parse("""{"a":"b"}"""));
        await ReconciledAsync("w", "marker", "w", "w");
        _cluster.Put("w", """{"size":5}""");
        await ReconciledAsync("w", "marker", "w", "w", "w");
    }

    [Fact]
    public async Task Adding_our_own_finalizer_wakes_nobody_and_its_loss_does()
    {
        _cluster.Put("w");
        Start();
        await ReconciledAsync("w");
        _cluster.Put("w", change: item => item["metadata"]!["finalizers"] = new JsonArray(_script.FinalizerName));
        _cluster.Put("marker");
        await ReconciledAsync("w", "marker");
        _cluster.Put("w", change: item => item["metadata"]!["finalizers"] = new JsonArray());
        await ReconciledAsync("w", "marker", "w");
    }

    [Fact]
    public async Task An_object_already_deleting_at_the_start_is_finalized_and_let_go()
    {
        _cluster.Put("w", change: Deleting(_script.FinalizerName));
        Start();
        await Wait.UntilAsync(() => _cluster.Get("w") is null, "the object goes");
        _script.Finalized.ShouldBe(["w"]);
        _script.Reconciled.ShouldBeEmpty();
    }

    [Fact]
    public async Task Other_finalizers_stay_and_an_object_without_ours_is_left_alone()
    {
        _cluster.Put("theirs", change: Deleting("others/one"));
        _cluster.Put("both", change: Deleting("others/one", _script.FinalizerName));
        Start();
        await Wait.UntilAsync(
            () => _cluster.Get("both")!["metadata"]!["finalizers"]!.AsArray().Count == 1,
            "ours goes"
        );
        _cluster.Get("both")!["metadata"]!["finalizers"]!.ToJsonString().ShouldBe("""["others/one"]""");
        _script.Finalized.ShouldBe(["both"]);
    }

    [Fact]
    public async Task A_finalizer_that_is_not_finished_is_called_again()
    {
        _script.FinalizeWith = _ =>
            _script.Finalized.Count < 3
                ? FinalizeResult.RequeueAfter(TimeSpan.FromMilliseconds(1))
                : FinalizeResult.Finished;
        _cluster.Put("w", change: Deleting(_script.FinalizerName));
        Start();
        await Wait.UntilAsync(() => _cluster.Get("w") is null, "the object goes");
        _script.Finalized.Count.ShouldBe(3);
    }

    [Fact]
    public async Task An_invalid_object_reaches_the_controller_as_such()
    {
        _cluster.Put("w", """{}""");
        Start();
        await Wait.UntilAsync(() => !_script.Invalid.IsEmpty, "the controller hears of it");
        _script.Reconciled.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_invalid_object_being_deleted_goes_when_nothing_is_to_be_cleaned_up(bool mayGo)
    {
        _script.MayGoUnread = mayGo;
        _cluster.Put("w", """{"size":"big"}""", change: Deleting(_script.FinalizerName));
        Start();
        if (mayGo)
        {
            await Wait.UntilAsync(() => _cluster.Get("w") is null, "it is gone");
            return;
        }

        await Wait.UntilAsync(() => !_script.Invalid.IsEmpty, "the controller hears of it");
        _cluster.Get("w").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_refusal_is_logged_once_until_it_changes_and_without_a_stack_trace()
    {
        string[] refusals = ["no", "no", "no", "still no"];
        _script.Reconcile = (_, _) =>
            _script.Reconciled.Count <= refusals.Length
                ? throw new KubernetesApiException(refusals[_script.Reconciled.Count - 1])
                : Done;
        _cluster.Put("w");
        Start();
        await ReconciledAsync("w", "w", "w", "w", "w");
        var lines = _logger.Lines.Where(line => line.Level == LogLevel.Error).Select(line => line.Text).ToList();
        lines.Count.ShouldBe(2);
        lines[0].ShouldEndWith("silent until the cause changes: no ");
        lines[1].ShouldEndWith("silent until the cause changes: still no ");
    }

    [Fact]
    public async Task An_unhandled_exception_is_counted_logged_and_retried()
    {
        _script.Reconcile = (_, _) => _script.Reconciled.Count < 3 ? throw new InvalidOperationException("bug") : Done;
        _cluster.Put("w");
        Start();
        await ReconciledAsync("w", "w", "w");
        await Wait.UntilAsync(
            () => Value("controller_runtime_reconcile_total", "success") == 1,
            "it succeeds in the end"
        );
        Value("controller_runtime_reconcile_panics_total").ShouldBe(2);
        Value("controller_runtime_reconcile_errors_total").ShouldBe(2);
        Value("workqueue_retries_total").ShouldBe(2);
        _logger.Count(LogLevel.Error).ShouldBe(2);
    }

    [Fact]
    public async Task A_conflict_is_retried_and_is_no_error()
    {
        _script.Reconcile = (_, _) =>
            _script.Reconciled.Count < 2 ? throw new KubernetesConflictException("changed") : Done;
        _cluster.Put("w");
        Start();
        await ReconciledAsync("w", "w");
        Value("controller_runtime_reconcile_total", "requeue").ShouldBe(1);
        Value("controller_runtime_reconcile_errors_total").ShouldBe(0);
        _logger.Count(LogLevel.Error).ShouldBe(0);
    }

    [Fact]
    public async Task A_refused_request_is_an_error_and_no_panic()
    {
        _script.Reconcile = (_, _) =>
            _script.Reconciled.Count < 2
                ? throw new KubernetesApiException("no") { StatusCode = HttpStatusCode.Forbidden }
                : Done;
        _cluster.Put("w");
        Start();
        await ReconciledAsync("w", "w");
        Value("controller_runtime_reconcile_errors_total").ShouldBe(1);
        Value("controller_runtime_reconcile_panics_total").ShouldBe(0);
    }

    [Fact]
    public async Task Another_look_comes_when_it_was_asked_for()
    {
        var time = new FakeTimeProvider();
        _script.Reconcile = (_, _) => Task.FromResult(ReconcileResult.RequeueAfter(TimeSpan.FromMinutes(5)));
        _cluster.Put("w");
        Start(time: time);
        await ReconciledAsync("w");
        await Wait.UntilAsync(() => Value("controller_runtime_reconcile_total", "requeue_after") == 1, "the pass ends");
        time.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromSeconds(1));
        _script.Reconciled.Count.ShouldBe(1);
        time.Advance(TimeSpan.FromSeconds(2));
        await ReconciledAsync("w", "w");
    }

    [Fact]
    public async Task Others_can_ask_for_work_on_an_object()
    {
        _cluster.Put("w");
        Start();
        await ReconciledAsync("w");
        _controller.Enqueue(new("ml", "w"));
        await ReconciledAsync("w", "w");
    }

    [Fact]
    public async Task A_reconciliation_that_takes_too_long_is_cancelled_counted_and_retried()
    {
        var time = new FakeTimeProvider();
        _script.Reconcile = (_, token) => _script.Reconciled.Count == 1 ? ForeverAsync(token) : Done;
        _cluster.Put("w");
        Start(time: time);
        await ReconciledAsync("w");
        await Wait.UntilAsync(time, TimeSpan.FromSeconds(1), () => _script.Reconciled.Count == 2, "the second attempt");
        Value("controller_runtime_reconcile_timeouts_total").ShouldBe(1);
        Value("controller_runtime_reconcile_panics_total").ShouldBe(0);
    }

    [Fact]
    public async Task A_stop_lets_running_work_end_and_starts_no_other()
    {
        var release = new TaskCompletionSource<ReconcileResult>(TaskCreationOptions.RunContinuationsAsynchronously);
        _script.Reconcile = (_, _) => release.Task;
        _cluster.Put("w");
        Start();
        await ReconciledAsync("w");
        await _stop.CancelAsync();
        _controller.Enqueue(new("ml", "other"));
        _running.IsCompleted.ShouldBeFalse();
        release.SetResult(ReconcileResult.Done);
        await _running;
        _script.Reconciled.ShouldBe(["w"]);
    }

    [Fact]
    public async Task Work_that_outlasts_the_grace_time_is_cancelled()
    {
        var time = new FakeTimeProvider();
        var cancelled = false;
        _script.Reconcile = async (_, token) =>
        {
            token.Register(() => cancelled = true);
            return await ForeverAsync(token);
        };
        _cluster.Put("w");
        Start(time: time);
        await ReconciledAsync("w");
        await _stop.CancelAsync();
        await Wait.UntilAsync(time, TimeSpan.FromSeconds(1), () => _running.IsCompleted, "the controller ends");
        cancelled.ShouldBeTrue();
        Value("controller_runtime_reconcile_errors_total").ShouldBe(0);
    }

    [Fact]
    public async Task Every_series_is_there_from_the_start()
    {
        Start(new() { Workers = 3 });
        await Wait.UntilAsync(() => _cluster.WatchesOpened > 0, "the controller runs");
        foreach (var result in (string[])["success", "error", "requeue", "requeue_after"])
        {
            Value("controller_runtime_reconcile_total", result).ShouldBe(0);
        }
        Value("controller_runtime_terminal_reconcile_errors_total").ShouldBe(0);
        Value("controller_runtime_reconcile_timeouts_total").ShouldBe(0);
        Value("workqueue_adds_total").ShouldBe(0);
        Value("controller_runtime_max_concurrent_reconciles").ShouldBe(3);
        Value("controller_runtime_active_workers").ShouldBe(0);
        Value("workqueue_depth", "-100").ShouldBe(0);
        Value("workqueue_unfinished_work_seconds").ShouldBe(0);
        Value("workqueue_longest_running_processor_seconds").ShouldBe(0);
    }

    private static Task<ReconcileResult> Done => Task.FromResult(ReconcileResult.Done);

    private static async Task<ReconcileResult> ForeverAsync(CancellationToken token)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token);
        return ReconcileResult.Done;
    }

    private static Action<JsonObject> Deleting(params string[] finalizers) =>
        item =>
        {
            item["metadata"]!["deletionTimestamp"] = "2026-01-01T00:00:00Z";
            item["metadata"]!["finalizers"] = new JsonArray([.. finalizers.Select(name => (JsonNode)name)]);
        };

    private double? Value(string instrument, string? label = null) => _read.Value(instrument, label);

    private void Start(
        ControllerOptions? options = null,
        TimeProvider? time = null,
        Func<Widget, bool>? isSettled = null
    )
    {
        options ??= new();
        options = options with { Queue = new WorkQueueOptions { MaxBackoff = TimeSpan.FromMilliseconds(5) } };
        var finalizers = new FinalizerWriter<Widget>(
            _client,
            Widget.Definition,
            _script.FinalizerName,
            "widget-finalizer"
        );
        _controller = new(
            _informer,
            _script,
            _script,
            finalizers,
            options,
            _metrics,
            time ?? TimeProvider.System,
            _logger,
            isSettled: isSettled
        );
        _informing = _informer.RunAsync(_stopInformer.Token);
        _running = _controller.RunAsync(_stop.Token);
    }

    private Task ReconciledAsync(params string[] names) =>
        Wait.UntilAsync(() => _script.Reconciled.SequenceEqual(names), string.Join(", ", names));

    private sealed class ScopeEnd(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
