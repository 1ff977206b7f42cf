using SageMakerMonitorOperator.Integration.Fixtures;
using SageMakerMonitorOperator.Testbed.Waiting;

namespace SageMakerMonitorOperator.Integration.Running;

public sealed class ProcessTests(Cluster cluster) : OperatorTest(cluster, "process")
{
    [Fact]
    public async Task It_stops_when_asked_and_says_that_all_went_well() => (await Operator.StopAsync()).ShouldBe(0);

    [Fact]
    public async Task Its_metrics_have_the_names_of_controller_runtime_and_start_at_zero()
    {
        string[] series =
        [
            "controller_runtime_reconcile_total{controller=\"metricalarm\",result=\"success\"}",
            "controller_runtime_reconcile_panics_total{controller=\"metricalarm\"} 0",
            "workqueue_depth{",
            "rest_client_requests_total{",
            "sagemaker_monitor_aws_requests_total{",
            "sagemaker_monitor_drift_detected_total{",
            "sagemaker_monitor_writes_without_spec_change_total{kind=\"MetricAlarm\"} 0",
            "process_resident_memory_bytes ",
        ];
        await Wait.UntilAsync(
            async _ =>
            {
                var metrics = await Operator.MetricsAsync();
                return series.Where(name => !metrics.Contains("\n" + name)).ToList();
            },
            missing => missing.Count == 0,
            "all series are there once the account was looked at",
            cancellationToken: Cancellation
        );
    }

    [Fact]
    public async Task The_series_of_a_deleted_object_end()
    {
        const string Series =
            "sagemaker_monitor_resource_condition{kind=\"MetricAlarm\",name=\"measured\",namespace=\"process\"";
        await ApplyAsync(Alarm("measured", "threshold: 1"));
        await ReadyAsync("measured");
        (await Operator.MetricsAsync()).ShouldContain(Series);

        await KubectlAsync("delete", "metricalarm", "measured", "--timeout=20s");

        (await Operator.MetricsAsync()).ShouldNotContain(Series);
    }

    [Fact]
    public async Task What_it_does_is_what_the_shipped_rights_allow()
    {
        await ApplyAsync(Alarm("allowed", "threshold: 1"));
        await ReadyAsync("allowed");
        await EventAsync("allowed", "Created");

        await Cluster.ApiServer.AuditLog.MarkAsync(Cancellation);

        // In other tests' namespaces, tenants refuse their Secrets, and namespaces that end refuse events.
        Cluster
            .ApiServer.AuditLog.Requests(0, Cluster.OperatorUser)
            .Where(request => request.Namespace.Length == 0 || request.Namespace == Namespace)
            .ShouldAllBe(request => request.Status != 403);
    }

    [Fact]
    public async Task It_says_what_is_wrong_with_a_setting_and_does_not_start()
    {
        var error = await OperatorProcess.RefusalAsync("run", "--workers=0");

        error.ShouldContain("--workers");
        error.ShouldContain("1 to 256");
    }
}
