using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using SageMakerMonitorOperator.Kubernetes.Controllers;
using SageMakerMonitorOperator.Kubernetes.Queues;
using SageMakerMonitorOperator.Kubernetes.Tests.Support;

namespace SageMakerMonitorOperator.Kubernetes.Tests.Controllers;

public sealed class ControllerTests : ControllerFixture
{
    [Fact]
    public async Task Objects_there_at_the_start_and_new_ones_are_reconciled()
    {
        Cluster.Put("old");
        Start();
        await ReconciledAsync("old");
        Cluster.Put("new");
        await ReconciledAsync("old", "new");
    }

    [Fact]
    public async Task Settled_objects_are_not_worked_on_at_the_start_and_are_when_they_change()
    {
        Cluster.Put("settled");
        Cluster.Put("other");
        Start(isSettled: widget => widget.Metadata.Name == "settled");
        await ReconciledAsync("other");
        Controller.HasWork(new("default", "settled")).ShouldBeFalse();
        Cluster.Put("settled", """{"size":5}""");
        await ReconciledAsync("other", "settled");
    }

    [Fact]
    public async Task A_reconciliation_runs_in_a_scope_of_its_priority()
    {
        var priorities = new ConcurrentQueue<int>();
        var closed = 0;
        Cluster.Put("old");
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
        Cluster.Put("new");
        await Wait.UntilAsync(() => Volatile.Read(ref closed) == 2, "the new object is done");
        Controller.Enqueue(new("default", "old"), WorkPriority.Sweep);
        await Wait.UntilAsync(() => Volatile.Read(ref closed) == 3, "the swept object is done");
        priorities.ShouldBe([WorkPriority.InitialList, WorkPriority.Live, WorkPriority.Sweep]);
    }

    [Fact]
    public async Task No_object_is_ever_worked_on_twice_at_once()
    {
        Script.Reconcile = async (_, token) =>
        {
            // So that passes take time in which others could begin.
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, token);
            return ReconcileResult.Done;
        };
        Start(new() { Workers = 8 });
        var edits = 0;
        await Wait.UntilAsync(
            () =>
            {
                Cluster.Put($"w{edits % 3}", $$"""{"size":{{edits++}}}""");
                return Script.Reconciled.Count >= 60;
            },
            "there was a lot of work"
        );
        Script.WorkedTwiceAtOnce.ShouldBeFalse();
    }

    [Fact]
    public async Task A_change_of_status_alone_wakes_nobody_and_other_changes_do()
    {
        Cluster.Put("w");
        Start();
        await ReconciledAsync("w");
        Cluster.Put("w", change: item => item["status"] = JsonNode.Parse("""{"observedGeneration":1}"""));
        Cluster.Put("marker");
        await ReconciledAsync("w", "marker");
        Cluster.Put("w", change: item => item["metadata"]!["annotations"] = JsonNode.Parse("""{"a":"b"}"""));
        await ReconciledAsync("w", "marker", "w");
        Cluster.Put("w", change: item => item["metadata"]!["labels"] = JsonNode.Parse("""{"a":"b"}"""));
        await ReconciledAsync("w", "marker", "w", "w");
        Cluster.Put("w", """{"size":5}""");
        await ReconciledAsync("w", "marker", "w", "w", "w");
    }

    [Fact]
    public async Task Adding_our_own_finalizer_wakes_nobody_and_its_loss_does()
    {
        Cluster.Put("w");
        Start();
        await ReconciledAsync("w");
        Cluster.Put("w", change: item => item["metadata"]!["finalizers"] = new JsonArray(Script.FinalizerName));
        Cluster.Put("marker");
        await ReconciledAsync("w", "marker");
        Cluster.Put("w", change: item => item["metadata"]!["finalizers"] = new JsonArray());
        await ReconciledAsync("w", "marker", "w");
    }

    [Fact]
    public async Task Another_look_comes_when_it_was_asked_for()
    {
        var time = new FakeTimeProvider();
        Script.Reconcile = (_, _) => Task.FromResult(ReconcileResult.RequeueAfter(TimeSpan.FromMinutes(5)));
        Cluster.Put("w");
        Start(time: time);
        await ReconciledAsync("w");
        await Wait.UntilAsync(() => Value("controller_runtime_reconcile_total", "requeue_after") == 1, "the pass ends");
        time.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromSeconds(1));
        Script.Reconciled.Count.ShouldBe(1);
        time.Advance(TimeSpan.FromSeconds(2));
        await ReconciledAsync("w", "w");
    }

    [Fact]
    public async Task Others_can_ask_for_work_on_an_object()
    {
        Cluster.Put("w");
        Start();
        await ReconciledAsync("w");
        Controller.Enqueue(new("ml", "w"));
        await ReconciledAsync("w", "w");
    }

    [Fact]
    public async Task Every_series_is_there_from_the_start()
    {
        Start(new() { Workers = 3 });
        await Wait.UntilAsync(() => Cluster.WatchesOpened > 0, "the controller runs");
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

    private sealed class ScopeEnd(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
