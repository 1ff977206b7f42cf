using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Integration.Fixtures;
using SageMakerMonitorOperator.Testbed.Waiting;

namespace SageMakerMonitorOperator.Integration.References;

/// <summary>Alarms that tell a topic of the same namespace.</summary>
public sealed class TopicReferenceTests(Cluster cluster) : OperatorTest(cluster, "references")
{
    private const string TopicKind = "notificationtopic";

    /// <summary>So long that nobody looks by chance: what happens at once happens because somebody was woken.</summary>
    protected override IReadOnlyList<string> Flags => ["--resync-seconds=600", "--tag-sweep-seconds=600"];

    [Fact]
    public async Task An_alarm_that_is_applied_before_its_topic_waits_in_words_and_is_made_as_soon_as_the_topic_is()
    {
        await ApplyAsync(Telling("early", "late"));
        var waiting = await UntilAsync("early", "Ready", "False", "ReferenceNotReady");
        MessageOf(waiting, "Ready")
            .ShouldBe(
                "spec.alarmActions[0].topicRef: NotificationTopic 'references/late' does not exist; create it, or name another"
            );
        var mark = Moto.Mark;

        await ApplyAsync(Topic("late"));

        await ReadyAsync("early");
        (await ActionsAsync("early")).ShouldBe([ArnOf("references_late")]);
        Moto.WritesSince(mark).Count(call => call.Operation == "PutMetricAlarm").ShouldBe(1);
    }

    [Fact]
    public async Task A_topic_that_is_made_anew_under_another_name_reaches_the_alarms_at_once()
    {
        await ApplyAsync(Topic("moving", "name: before"));
        await ApplyAsync(Telling("first", "moving"));
        await ApplyAsync(Telling("second", "moving"));
        await ReadyAsync("first");
        await ReadyAsync("second");

        // Retain lets it go although alarms refer to it.
        await KubectlAsync(
            "patch",
            TopicKind,
            "moving",
            "--type=merge",
            "-p",
            """{"spec":{"deletionPolicy":"Retain"}}"""
        );
        await KubectlAsync("delete", TopicKind, "moving", "--timeout=20s");
        await ApplyAsync(Topic("moving", "name: after"));

        await ActionsUntilAsync("first", ArnOf("after"));
        await ActionsUntilAsync("second", ArnOf("after"));
    }

    [Fact]
    public async Task A_topic_in_another_Region_is_refused_with_both_Regions_and_nothing_is_written()
    {
        await ApplyAsync(Topic("far", "region: eu-west-1"));
        await UntilAsync("far", "Ready", "True", kind: TopicKind);

        await ApplyAsync(Telling("near", "far"));

        var refused = await UntilAsync("near", "Stalled", "True", "ReferenceMismatch");
        MessageOf(refused, "Stalled")
            .ShouldStartWith(
                $"spec.alarmActions[0].topicRef: NotificationTopic 'references/far' is in AWS account {Cluster.AccountId}, eu-west-1,"
                    + $" and this object in {Cluster.AccountId}, us-east-1"
            );
        (await Aws.FindAsync(AwsName("near"))).ShouldBeNull();
    }

    [Fact]
    public async Task A_topic_that_alarms_tell_is_deleted_once_they_let_it_go_and_says_meanwhile_who_they_are()
    {
        await ApplyAsync(Topic("wanted"));
        await ApplyAsync(Telling("teller", "wanted"));
        await ReadyAsync("teller");

        await KubectlAsync("delete", TopicKind, "wanted", "--wait=false");
        var waiting = await UntilAsync("wanted", "Ready", "False", "InUse", TopicKind);
        MessageOf(waiting, "Ready").ShouldContain("MetricAlarm references/teller refers to it");
        await ApplyAsync(Alarm("teller", "threshold: 1"));

        await GoneAsync("wanted");
        await ReadyAsync("teller");
        (await ActionsAsync("teller")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Topics_and_alarms_that_are_deleted_together_do_not_wait_for_each_other()
    {
        await ApplyAsync(Topic("both"));
        await ApplyAsync(Telling("too", "both"));
        await ReadyAsync("too");

        await KubectlAsync("delete", $"{TopicKind}/both", "metricalarm/too", "--timeout=20s");

        (await Aws.FindAsync(AwsName("too"))).ShouldBeNull();
    }

    private static string Topic(string name, params IEnumerable<string> specLines) =>
        $$"""
            apiVersion: sagemakermonitor.dev/v1alpha1
            kind: NotificationTopic
            metadata: {name: {{name}}}
            spec: { {{string.Join(", ", specLines)}} }
            """;

    private static string Telling(string name, string topic) =>
        Alarm(name, "threshold: 1", $"alarmActions: [{{topicRef: {{name: {topic}}}}}]");

    private static string ArnOf(string topic) => $"arn:aws:sns:us-east-1:{Cluster.AccountId}:{topic}";

    private async Task<IReadOnlyList<string>> ActionsAsync(string alarm) =>
        (await Aws.FindAsync(AwsName(alarm)))?.AlarmActions ?? [];

    private Task ActionsUntilAsync(string alarm, string arn) =>
        Wait.UntilAsync(
            async _ => await ActionsAsync(alarm) is [var only] && only == arn,
            $"{alarm} tells {arn}",
            cancellationToken: Cancellation
        );

    private Task GoneAsync(string topic) =>
        Wait.UntilAsync(
            async _ => await GetAsync(topic, TopicKind) is null,
            $"{topic} is gone",
            cancellationToken: Cancellation
        );
}
