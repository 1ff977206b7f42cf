using System.Net;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using SageMakerMonitorOperator.Kubernetes.Client;
using SageMakerMonitorOperator.Kubernetes.Controllers;
using SageMakerMonitorOperator.Kubernetes.Tests.Support;

namespace SageMakerMonitorOperator.Kubernetes.Tests.Controllers;

public sealed class ControllerFailureTests : ControllerFixture
{
    [Fact]
    public async Task A_refusal_is_logged_once_until_it_changes_and_without_a_stack_trace()
    {
        string[] refusals = ["no", "no", "no", "still no"];
        Script.Reconcile = (_, _) =>
            Script.Reconciled.Count <= refusals.Length
                ? throw new KubernetesApiException(refusals[Script.Reconciled.Count - 1])
                : Done;
        Cluster.Put("w");
        Start();
        await ReconciledAsync("w", "w", "w", "w", "w");
        var lines = Logger.Lines.Where(line => line.Level == LogLevel.Error).Select(line => line.Text).ToList();
        lines.Count.ShouldBe(2);
        lines[0].ShouldEndWith("silent until the cause changes: no ");
        lines[1].ShouldEndWith("silent until the cause changes: still no ");
    }

    [Fact]
    public async Task An_unhandled_exception_is_counted_logged_and_retried()
    {
        Script.Reconcile = (_, _) => Script.Reconciled.Count < 3 ? throw new InvalidOperationException("bug") : Done;
        Cluster.Put("w");
        Start();
        await ReconciledAsync("w", "w", "w");
        await Wait.UntilAsync(
            () => Value("controller_runtime_reconcile_total", "success") == 1,
            "it succeeds in the end"
        );
        Value("controller_runtime_reconcile_panics_total").ShouldBe(2);
        Value("controller_runtime_reconcile_errors_total").ShouldBe(2);
        Value("workqueue_retries_total").ShouldBe(2);
        Logger.Count(LogLevel.Error).ShouldBe(2);
    }

    [Fact]
    public async Task A_conflict_is_retried_and_is_no_error()
    {
        Script.Reconcile = (_, _) =>
            Script.Reconciled.Count < 2 ? throw new KubernetesConflictException("changed") : Done;
        Cluster.Put("w");
        Start();
        await ReconciledAsync("w", "w");
        Value("controller_runtime_reconcile_total", "requeue").ShouldBe(1);
        Value("controller_runtime_reconcile_errors_total").ShouldBe(0);
        Logger.Count(LogLevel.Error).ShouldBe(0);
    }

    [Fact]
    public async Task A_refused_request_is_an_error_and_no_panic()
    {
        Script.Reconcile = (_, _) =>
            Script.Reconciled.Count < 2
                ? throw new KubernetesApiException("no") { StatusCode = HttpStatusCode.Forbidden }
                : Done;
        Cluster.Put("w");
        Start();
        await ReconciledAsync("w", "w");
        Value("controller_runtime_reconcile_errors_total").ShouldBe(1);
        Value("controller_runtime_reconcile_panics_total").ShouldBe(0);
    }

    [Fact]
    public async Task A_reconciliation_that_takes_too_long_is_cancelled_counted_and_retried()
    {
        var time = new FakeTimeProvider();
        Script.Reconcile = (_, token) => Script.Reconciled.Count == 1 ? ForeverAsync(token) : Done;
        Cluster.Put("w");
        Start(time: time);
        await ReconciledAsync("w");
        await Wait.UntilAsync(time, TimeSpan.FromSeconds(1), () => Script.Reconciled.Count == 2, "the second attempt");
        Value("controller_runtime_reconcile_timeouts_total").ShouldBe(1);
        Value("controller_runtime_reconcile_panics_total").ShouldBe(0);
    }

    [Fact]
    public async Task A_stop_lets_running_work_end_and_starts_no_other()
    {
        var release = new TaskCompletionSource<ReconcileResult>(TaskCreationOptions.RunContinuationsAsynchronously);
        Script.Reconcile = (_, _) => release.Task;
        Cluster.Put("w");
        Start();
        await ReconciledAsync("w");
        await Stop.CancelAsync();
        Controller.Enqueue(new("ml", "other"));
        Running.IsCompleted.ShouldBeFalse();
        release.SetResult(ReconcileResult.Done);
        await Running;
        Script.Reconciled.ShouldBe(["w"]);
    }

    [Fact]
    public async Task Work_that_outlasts_the_grace_time_is_cancelled()
    {
        var time = new FakeTimeProvider();
        var cancelled = false;
        Script.Reconcile = async (_, token) =>
        {
            token.Register(() => cancelled = true);
            return await ForeverAsync(token);
        };
        Cluster.Put("w");
        Start(time: time);
        await ReconciledAsync("w");
        await Stop.CancelAsync();
        await Wait.UntilAsync(time, TimeSpan.FromSeconds(1), () => Running.IsCompleted, "the controller ends");
        cancelled.ShouldBeTrue();
        Value("controller_runtime_reconcile_errors_total").ShouldBe(0);
    }
}
