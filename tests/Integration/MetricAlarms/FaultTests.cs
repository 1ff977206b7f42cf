using SageMakerMonitorOperator.Integration.Fixtures;
using SageMakerMonitorOperator.Testbed.Aws;

namespace SageMakerMonitorOperator.Integration.MetricAlarms;

/// <summary>AWS fails: the conditions say how, and everything recovers by itself.</summary>
public sealed class FaultTests(Cluster cluster) : OperatorTest(cluster, "faults")
{
    [Fact]
    public async Task A_throttled_alarm_says_so_and_recovers()
    {
        Moto.Break(Fault.Throttle, "PutMetricAlarm");

        await ApplyAsync(Alarm("throttled", "threshold: 1"));

        var found = await UntilAsync("throttled", "Synced", "Unknown", "Throttled");
        MessageOf(found, "Synced").ShouldContain("PutMetricAlarm");
        await RecoversAsync("throttled");
    }

    [Fact]
    public async Task A_denied_alarm_names_the_operation_and_recovers()
    {
        Moto.Break(Fault.AccessDenied, "PutMetricAlarm");

        await ApplyAsync(Alarm("denied", "threshold: 1"));

        var found = await UntilAsync("denied", "Stalled", "True", "AccessDenied");
        MessageOf(found, "Ready").ShouldContain("AWS denied CloudWatch PutMetricAlarm in us-east-1");
        MessageOf(found, "Ready").ShouldContain("Allow the operation");
        await RecoversAsync("denied");
    }

    [Fact]
    public async Task An_unreachable_endpoint_is_said_and_the_alarm_stays_ready_for_a_while()
    {
        await ApplyAsync(Alarm("unreachable", "threshold: 1"));
        await ReadyAsync("unreachable");

        await Moto.RefuseConnectionsAsync();

        var found = await UntilAsync("unreachable", "Synced", "Unknown", "Unavailable");
        MessageOf(found, "Synced").ShouldContain("DescribeAlarms");
        await UntilAsync("unreachable", "Ready", "False", "Unavailable");
        await Moto.AcceptConnectionsAsync(Cancellation);
        await RecoversAsync("unreachable");
    }

    [Fact]
    public async Task A_server_error_is_said_and_passes()
    {
        await ApplyAsync(Alarm("failing", "threshold: 1"));
        await ReadyAsync("failing");

        Moto.Break(Fault.ServerError, "ListTagsForResource");

        await UntilAsync("failing", "Synced", "Unknown", "Unavailable");
        await RecoversAsync("failing");
    }

    [Fact]
    public async Task A_deletion_that_AWS_denies_waits_says_how_to_let_go_and_lets_go()
    {
        await ApplyAsync(Alarm("stuck", "threshold: 1"));
        await ReadyAsync("stuck");
        Moto.Break(Fault.AccessDenied, "DeleteAlarms");

        await KubectlAsync("delete", "metricalarm", "stuck", "--wait=false");

        var found = await UntilAsync("stuck", "Ready", "False", "AccessDenied");
        MessageOf(found, "Ready").ShouldContain("set `spec.deletionPolicy: Retain`");
        await KubectlAsync(
            "patch",
            "metricalarm",
            "stuck",
            "--type=merge",
            "-p",
            """{"spec":{"deletionPolicy":"Retain"}}"""
        );
        await KubectlAsync("wait", "--for=delete", "metricalarm/stuck", "--timeout=20s");
        Moto.Heal();
        (await Aws.FindAsync(AwsName("stuck"))).ShouldNotBeNull();
    }

    [Fact]
    public async Task An_alarm_that_a_composite_alarm_needs_is_deleted_once_it_is_needed_no_more()
    {
        await ApplyAsync(Alarm("needed", "threshold: 1"));
        await ReadyAsync("needed");
        var refusal = Fault.Error(
            400,
            "ValidationError",
            "Cannot delete faults_needed as there are composite alarm(s) depending on it."
        );
        Moto.Break(refusal, "DeleteAlarms");

        await KubectlAsync("delete", "metricalarm", "needed", "--wait=false");

        var found = await UntilAsync("needed", "Ready", "False", "InUse");
        MessageOf(found, "Ready").ShouldContain("composite alarm(s) depending on it");
        MessageOf(found, "Ready").ShouldContain("Delete the composite alarms that name it");
        Moto.Heal();
        await KubectlAsync("wait", "--for=delete", "metricalarm/needed", "--timeout=40s");
        (await Aws.FindAsync(AwsName("needed"))).ShouldBeNull();
    }

    private async Task RecoversAsync(string name)
    {
        Moto.Heal();
        await UntilAsync(name, "Synced", "True");
        var found = await ReadyAsync(name);
        ConditionOf(found, "Stalled").ShouldBeNull();
        ConditionOf(found, "Reconciling").ShouldBeNull();
        (await Aws.FindAsync(AwsName(name))).ShouldNotBeNull();
    }
}
