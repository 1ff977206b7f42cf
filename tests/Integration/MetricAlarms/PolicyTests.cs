using SageMakerMonitorOperator.Aws.CloudWatch;
using SageMakerMonitorOperator.Integration.Fixtures;
using SageMakerMonitorOperator.Testbed.Waiting;

namespace SageMakerMonitorOperator.Integration.MetricAlarms;

public sealed class PolicyTests(Cluster cluster) : OperatorTest(cluster, "policies")
{
    [Fact]
    public async Task Observe_writes_nothing_and_shows_the_plan()
    {
        var mark = Moto.Mark;

        await ApplyAsync(Alarm("observed", "threshold: 1", "managementPolicy: Observe"));

        var found = await UntilAsync("observed", "Synced", "False", "NotFound");
        ((string?)ConditionOf(found, "Ready")!["status"]).ShouldBe("True");
        ((string?)found!["status"]!["plan"]![0]!["operation"]).ShouldBe("PutMetricAlarm");
        found["metadata"]!["finalizers"].ShouldBeNull();
        await KubectlAsync("delete", "metricalarm", "observed", "--timeout=20s");
        Moto.WritesSince(mark).ShouldBeEmpty();
    }

    [Fact]
    public async Task Observe_shows_drift_field_by_field()
    {
        await Aws.PutAsync(Existing("watched-on-aws", threshold: 5));

        await ApplyAsync(Alarm("watched", "threshold: 1", "managementPolicy: Observe", "name: watched-on-aws"));

        var found = await UntilAsync("watched", "Synced", "False", "Drifted");
        var threshold = found!["status"]!["drift"]!.AsArray().Single(drift => (string?)drift!["field"] == "threshold")!;
        ((string?)threshold["desired"], (string?)threshold["observed"]).ShouldBe(("1", "5"));
        ((string?)found["status"]!["alarm"]!["state"]).ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task Paused_stops_writes_until_the_annotation_goes()
    {
        await ApplyAsync(Alarm("paused", "threshold: 1"));
        await ReadyAsync("paused");
        await KubectlAsync("annotate", "metricalarm", "paused", "sagemakermonitor.dev/paused=true");
        await UntilAsync("paused", "Paused", "True");

        await ApplyAsync(Alarm("paused", "threshold: 2"));

        var found = await UntilAsync("paused", "Synced", "False", "Drifted");
        ((string?)found!["status"]!["plan"]![0]!["operation"]).ShouldBe("PutMetricAlarm");
        (await Aws.FindAsync(AwsName("paused")))!.Threshold.ShouldBe(1);
        await KubectlAsync("annotate", "metricalarm", "paused", "sagemakermonitor.dev/paused-");
        await UntilAsync("paused", "Ready", "True", "Succeeded");
        (await Aws.FindAsync(AwsName("paused")))!.Threshold.ShouldBe(2);
    }

    [Fact]
    public async Task A_requested_reconcile_is_done_and_echoed()
    {
        await ApplyAsync(Alarm("asked", "threshold: 1"));
        await ReadyAsync("asked");

        await KubectlAsync("annotate", "metricalarm", "asked", "sagemakermonitor.dev/reconcile-requested-at=now-1");

        await Wait.UntilAsync(
            async _ => (string?)(await GetAsync("asked"))!["status"]!["lastHandledReconcileAt"],
            handled => handled == "now-1",
            "the request is echoed",
            cancellationToken: Cancellation
        );
    }

    [Fact]
    public async Task Actions_muted_by_hand_stay_muted_when_the_spec_does_not_say()
    {
        await ApplyAsync(Alarm("muted", "threshold: 1"));
        await ReadyAsync("muted");
        await Aws.PutAsync(Existing(AwsName("muted"), threshold: 1, actionsEnabled: false));

        await ApplyAsync(Alarm("muted", "threshold: 3"));

        await ReadyAsync("muted");
        var alarm = (await Aws.FindAsync(AwsName("muted")))!;
        (alarm.Threshold, alarm.ActionsEnabled).ShouldBe((3, false));
    }

    [Fact]
    public async Task A_reference_to_a_topic_that_is_not_there_waits_and_says_so()
    {
        var mark = Moto.Mark;

        await ApplyAsync(Alarm("waiting", "threshold: 1", "alarmActions: [{topicRef: {name: oncall}}]"));

        var found = await UntilAsync("waiting", "Reconciling", "True", "ReferenceNotReady");
        MessageOf(found, "Ready").ShouldContain("spec.alarmActions[0].topicRef: NotificationTopic 'policies/oncall'");
        Moto.WritesSince(mark).ShouldBeEmpty();
    }

    private static PutMetricAlarmRequest Existing(string name, double threshold, bool? actionsEnabled = null) =>
        new()
        {
            AlarmName = name,
            ActionsEnabled = actionsEnabled,
            Namespace = "AWS/SageMaker",
            MetricName = "Invocation5XXErrors",
            Statistic = "Average",
            Period = 60,
            EvaluationPeriods = 5,
            ComparisonOperator = "GreaterThanThreshold",
            Threshold = threshold,
        };
}
