using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Aws.CloudWatch;
using SageMakerMonitorOperator.Integration.Fixtures;
using SageMakerMonitorOperator.Testbed.Waiting;

namespace SageMakerMonitorOperator.Integration.MetricAlarms;

public sealed class OwnershipTests(Cluster cluster) : OperatorTest(cluster, "ownership")
{
    [Fact]
    public async Task An_alarm_that_exists_and_is_not_ours_is_not_touched()
    {
        await Aws.PutAsync(Stranger("stranger"));
        var mark = Moto.Mark;

        await ApplyAsync(Alarm("conflict", "threshold: 1", "name: stranger"));

        var found = await UntilAsync("conflict", "Stalled", "True", "NameConflict");
        MessageOf(found, "Ready").ShouldContain("alarm:stranger exists and is not this object's");
        MessageOf(found, "Ready").ShouldContain("adoptionPolicy: IfUnowned");
        await KubectlAsync("delete", "metricalarm", "conflict", "--timeout=20s");
        (await Aws.FindAsync("stranger"))!.Threshold.ShouldBe(7);
        Moto.WritesSince(mark).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_alarm_without_owner_is_adopted_when_the_policy_says_so()
    {
        await Aws.PutAsync(Stranger("orphan"));
        await Aws.TagAsync("orphan", new Tag("cost-center", "42"));

        await ApplyAsync(
            Alarm("adopter", "threshold: 1", "name: orphan", "adoptionPolicy: IfUnowned", "tags: {team: ml}")
        );

        await ReadyAsync("adopter");
        (await Aws.FindAsync("orphan"))!.Threshold.ShouldBe(1);
        var tags = await Aws.TagsAsync("orphan");
        tags["sagemakermonitor.dev/name"].ShouldBe("adopter");
        tags["team"].ShouldBe("ml");
        tags["cost-center"].ShouldBe("42");
    }

    [Fact]
    public async Task Two_objects_of_one_cluster_cannot_share_an_alarm()
    {
        await ApplyAsync(Alarm("first", "threshold: 1", "name: shared"));
        await ReadyAsync("first");

        await ApplyAsync(Alarm("second", "threshold: 2", "name: shared", "adoptionPolicy: IfUnowned"));

        var second = await UntilAsync("second", "Stalled", "True", "NameConflict");
        MessageOf(second, "Ready").ShouldStartWith("MetricAlarm ownership/first of this cluster has the name 'shared'");
        (await Aws.FindAsync("shared"))!.Threshold.ShouldBe(1);
        await KubectlAsync("delete", "metricalarm", "first", "--timeout=20s");
        await ReadyAsync("second");
        (await Aws.FindAsync("shared"))!.Threshold.ShouldBe(2);
    }

    [Fact]
    public async Task Of_two_objects_made_at_once_one_writes_and_the_other_names_it()
    {
        var mark = Moto.Mark;

        await ApplyAsync(
            $"{Alarm("twin-a", "threshold: 1", "name: twin")}\n---\n{Alarm("twin-b", "threshold: 2", "name: twin")}"
        );

        var (first, second) = await Wait.UntilAsync(
            async _ => (await GetAsync("twin-a"), await GetAsync("twin-b")),
            found => IsReady(found.Item1) != IsReady(found.Item2) && IsStalled(found.Item1) != IsStalled(found.Item2),
            "one is ready and the other is stalled",
            cancellationToken: Cancellation
        );
        var (winner, loser) = IsReady(first) ? (first, second) : (second, first);
        MessageOf(loser, "Stalled")
            .ShouldStartWith($"MetricAlarm ownership/{winner!["metadata"]!["name"]} of this cluster");
        Moto.WritesSince(mark).Count(call => call.Operation == "PutMetricAlarm").ShouldBe(1);
    }

    [Fact]
    public async Task Owner_tags_that_somebody_took_off_come_back()
    {
        await ApplyAsync(Alarm("stripped", "threshold: 1"));
        await ReadyAsync("stripped");
        string[] keys = [.. (await Aws.TagsAsync(AwsName("stripped"))).Keys];

        await Aws.UntagAsync(AwsName("stripped"), keys);

        await EventAsync("stripped", "DriftRepaired");
        (await Aws.TagsAsync(AwsName("stripped"))).Keys.ShouldBe(keys, ignoreOrder: true);
    }

    [Fact]
    public async Task A_name_that_changes_on_a_server_without_CEL_is_refused_and_writes_nothing()
    {
        await ApplyAsync(Alarm("renamed", "threshold: 1", "name: before"));
        await ReadyAsync("renamed");
        var mark = Moto.Mark;

        await ApplyAsync(Alarm("renamed", "threshold: 1", "name: after"));

        var found = await UntilAsync("renamed", "Stalled", "True", "IdentityChanged");
        MessageOf(found, "Ready").ShouldContain("status.aws pins 'before'");
        Moto.WritesSince(mark).ShouldBeEmpty();
    }

    private static bool IsReady(JsonNode? found) => (string?)ConditionOf(found, "Ready")?["status"] == "True";

    private static bool IsStalled(JsonNode? found) => (string?)ConditionOf(found, "Stalled")?["status"] == "True";

    private static PutMetricAlarmRequest Stranger(string name) =>
        new()
        {
            AlarmName = name,
            Namespace = "AWS/SageMaker",
            MetricName = "Invocations",
            Statistic = "Sum",
            Period = 300,
            EvaluationPeriods = 1,
            ComparisonOperator = "LessThanThreshold",
            Threshold = 7,
        };
}
