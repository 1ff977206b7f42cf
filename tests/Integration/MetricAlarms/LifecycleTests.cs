using SageMakerMonitorOperator.Aws.CloudWatch;
using SageMakerMonitorOperator.Integration.Fixtures;
using SageMakerMonitorOperator.Testbed.Waiting;

namespace SageMakerMonitorOperator.Integration.MetricAlarms;

public sealed class LifecycleTests(Cluster cluster) : OperatorTest(cluster, "lifecycle")
{
    [Fact]
    public async Task An_alarm_is_created_with_its_owner_tags_and_shows_its_state()
    {
        await ApplyAsync(Alarm("created", "threshold: 0.01", "tags: {team: ml}"));

        var found = await ReadyAsync("created");

        var alarm = (await Aws.FindAsync(AwsName("created"))).ShouldNotBeNull();
        alarm.Threshold.ShouldBe(0.01);
        var tags = await Aws.TagsAsync(AwsName("created"));
        tags["team"].ShouldBe("ml");
        tags["sagemakermonitor.dev/kind"].ShouldBe("MetricAlarm");
        tags["sagemakermonitor.dev/namespace"].ShouldBe("lifecycle");
        tags["sagemakermonitor.dev/name"].ShouldBe("created");
        tags["sagemakermonitor.dev/cluster-id"].ShouldNotBeEmpty();
        var status = found!["status"]!;
        ((string?)status["alarm"]!["state"]).ShouldBe(alarm.StateValue);
        ((string?)status["aws"]!["arn"]).ShouldBe(alarm.AlarmArn);
        (await EventAsync("created", "Created")).ShouldContain("lifecycle_created was created");
    }

    [Fact]
    public async Task A_change_of_the_spec_reaches_AWS_and_tags_follow()
    {
        await ApplyAsync(Alarm("changed", "threshold: 1", "tags: {team: ml, stage: test}"));
        await ReadyAsync("changed");
        await Aws.TagAsync(AwsName("changed"), new Tag("cost-center", "42"));

        await ApplyAsync(Alarm("changed", "threshold: 2", "tags: {team: search}"));

        await ReadyAsync("changed");
        (await Aws.FindAsync(AwsName("changed")))!.Threshold.ShouldBe(2);
        var tags = await Aws.TagsAsync(AwsName("changed"));
        tags["team"].ShouldBe("search");
        tags.Keys.ShouldNotContain("stage", "the operator put it, so the operator removes it");
        tags["cost-center"].ShouldBe("42", "somebody else put it");
        (await EventAsync("changed", "Updated")).ShouldContain("threshold was 1, is 2");
    }

    [Fact]
    public async Task A_change_behind_the_operators_back_is_repaired_and_told_field_by_field()
    {
        await ApplyAsync(Alarm("drifted", "threshold: 0.01"));
        await ReadyAsync("drifted");

        await Aws.PutAsync(Drifted(AwsName("drifted"), threshold: 99, evaluationPeriods: 3));

        await Wait.UntilAsync(
            async _ => (await Aws.FindAsync(AwsName("drifted")))!.Threshold,
            threshold => threshold is 0.01,
            "the threshold is repaired",
            cancellationToken: Cancellation
        );
        (await EventAsync("drifted", "DriftRepaired")).ShouldBe(
            "DriftRepaired: datapointsToAlarm was 3, is 5; evaluationPeriods was 3, is 5; threshold was 99, is 0.01"
        );
        Operator.Log.ShouldContain("DriftRepaired: MetricAlarm lifecycle/drifted: ");
        (
            await Operator.MetricAsync(
                "sagemaker_monitor_drift_detected_total{field=\"threshold\",kind=\"MetricAlarm\"}"
            )
        ).ShouldBe(1);
    }

    [Fact]
    public async Task A_deleted_object_takes_its_alarm_along()
    {
        await ApplyAsync(Alarm("deleted", "threshold: 1"));
        await ReadyAsync("deleted");

        await KubectlAsync("delete", "metricalarm", "deleted", "--timeout=20s");

        (await Aws.FindAsync(AwsName("deleted"))).ShouldBeNull();
    }

    [Fact]
    public async Task A_deletion_works_when_the_alarm_is_gone_already()
    {
        await ApplyAsync(Alarm("gone", "threshold: 1"));
        await ReadyAsync("gone");
        await KubectlAsync("annotate", "metricalarm", "gone", "sagemakermonitor.dev/paused=true");
        await Aws.DeleteAsync(AwsName("gone"));

        await KubectlAsync("delete", "metricalarm", "gone", "--timeout=20s");

        (await GetAsync("gone")).ShouldBeNull();
    }

    [Fact]
    public async Task Retain_leaves_the_alarm_without_owner_tags()
    {
        await ApplyAsync(Alarm("retained", "threshold: 1", "deletionPolicy: Retain", "tags: {team: ml}"));
        await ReadyAsync("retained");

        await KubectlAsync("delete", "metricalarm", "retained", "--timeout=20s");

        (await Aws.FindAsync(AwsName("retained"))).ShouldNotBeNull();
        (await Aws.TagsAsync(AwsName("retained"))).Keys.ShouldBe(["team"]);
    }

    /// <summary>
    /// kubectl 1.20 comes to own the conditions that it finds. When the operator changes the message of one and then takes
    /// it away, an apply would leave half of it, and the server refuses that with 422.
    /// </summary>
    [Fact]
    public async Task A_condition_that_kubectl_owns_in_part_can_go()
    {
        await ApplyAsync(Alarm("co-owned", "threshold: 1", "accountRef: {name: co-owned}"));
        await UntilAsync("co-owned", "Reconciling", "True", "AccountNotFound");
        await ApplyAsync(Alarm("co-owned", "threshold: 2", "accountRef: {name: co-owned}"));
        await UntilAsync("co-owned", "Reconciling", "True", "AccountNotFound");
        await ApplyAsync(Cluster.Account("co-owned", credentials: "secretRef: {name: co-owned}"));
        await UntilAsync("co-owned", "Reconciling", "True", "SecretNotReady");

        await ApplyAsync(Cluster.Account("co-owned"));

        var found = await ReadyAsync("co-owned");
        ConditionOf(found, "Reconciling").ShouldBeNull();
    }

    private static PutMetricAlarmRequest Drifted(string name, double threshold, int evaluationPeriods) =>
        new()
        {
            AlarmName = name,
            Namespace = "AWS/SageMaker",
            MetricName = "Invocation5XXErrors",
            Statistic = "Average",
            Period = 60,
            EvaluationPeriods = evaluationPeriods,
            ComparisonOperator = "GreaterThanThreshold",
            Threshold = threshold,
        };
}
