using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Aws.CloudWatch;
using SageMakerMonitorOperator.Integration.Fixtures;

namespace SageMakerMonitorOperator.Integration.CompositeAlarms;

/// <summary>AWS deletes no alarm that a composite alarm's rule names.</summary>
public sealed class DeletionOrderTests(Cluster cluster) : CompositeAlarmTest(cluster, "composite-deletions")
{
    [Theory]
    [InlineData("metricalarm/leaf", "compositealarm/middle", "compositealarm/top")]
    [InlineData("compositealarm/top", "compositealarm/middle", "metricalarm/leaf")]
    [InlineData("compositealarm/middle", "metricalarm/leaf", "compositealarm/top")]
    public async Task All_go_in_whatever_order_they_are_deleted(string first, string second, string third)
    {
        await ApplyAllAsync(
            MetricAlarm("leaf"),
            CompositeAlarm("middle", "{rule: {alarmRef: {name: leaf}}}"),
            CompositeAlarm("top", "{alarmRule: ALARM(composite-deletions_middle) OR OK(composite-deletions_leaf)}")
        );
        await CompositeReadyAsync("top");

        await DeleteAsync(first, second, third);

        await GoneAsync("leaf", "metricalarm");
        await GoneAsync("middle", Composite);
        await GoneAsync("top", Composite);
        Left("leaf", "middle", "top").ShouldBeEmpty();
        Simulator.Calls.Of("DeleteAlarms").ShouldAllBe(call => call.ErrorCode == null);
    }

    [Fact]
    public async Task An_alarm_that_an_object_refers_to_stays_until_that_is_gone()
    {
        await ApplyAllAsync(MetricAlarm("leaf"), CompositeAlarm("parent", "{rule: {alarmRef: {name: leaf}}}"));
        await CompositeReadyAsync("parent");

        await DeleteAsync("metricalarm/leaf");

        var found = await UntilAsync("leaf", "Ready", "False", "InUse");
        MessageOf(found, "Ready").ShouldContain("CompositeAlarm composite-deletions/parent refers to it");
        Left("leaf").ShouldBe(["leaf"]);
        await DeleteAsync("compositealarm/parent");
        await GoneAsync("leaf", "metricalarm");
        Left("leaf", "parent").ShouldBeEmpty();
    }

    [Fact]
    public async Task An_alarm_that_a_strangers_rule_names_stays_until_it_does_no_more()
    {
        await ApplyAsync(MetricAlarm("needed"));
        await ReadyAsync("needed");
        await Stranger.PutAsync(Rule("strangers", "ALARM(composite-deletions_needed)"));

        await DeleteAsync("metricalarm/needed");

        var found = await UntilAsync("needed", "Ready", "False", "InUse");
        MessageOf(found, "Ready").ShouldContain("the rules of these composite alarms on AWS name it: 'strangers'");
        await Stranger.PutAsync(Rule("strangers", "FALSE"));
        await GoneAsync("needed", "metricalarm");
    }

    [Fact]
    public async Task An_alarm_that_only_suppresses_a_strangers_stays_until_it_does_no_more()
    {
        await ApplyAsync(MetricAlarm("suppressor"));
        await ReadyAsync("suppressor");
        await Stranger.PutAsync(
            new PutCompositeAlarmRequest
            {
                AlarmName = "suppressed",
                AlarmRule = "FALSE",
                ActionsSuppressor = AwsName("suppressor"),
                ActionsSuppressorWaitPeriod = 1,
                ActionsSuppressorExtensionPeriod = 1,
            }
        );

        await DeleteAsync("metricalarm/suppressor");

        await UntilAsync("suppressor", "Ready", "False", "InUse");
        await Stranger.DeleteAsync("suppressed");
        await GoneAsync("suppressor", "metricalarm");
    }

    [Fact]
    public async Task In_a_cycle_with_a_strangers_alarm_ours_gives_its_rule_up_and_the_strangers_is_left_alone()
    {
        await Stranger.PutAsync(Rule("strangers", "FALSE"));
        await ApplyAsync(
            CompositeAlarm(
                "ours",
                "{alarmRule: ALARM(strangers), okActions: [{arn: 'arn:aws:sns:us-east-1:000000000000:t'}]}"
            )
        );
        await CompositeReadyAsync("ours");
        await Stranger.PutAsync(Rule("strangers", "ALARM(composite-deletions_ours)"));

        await DeleteAsync("compositealarm/ours");

        var found = await UntilAsync("ours", "Ready", "False", "InUse", Composite);
        MessageOf(found, "Ready").ShouldContain("'strangers'");
        var ours = Alarms.Find(AwsName("ours"))!;
        ((string?)ours["AlarmRule"]).ShouldBe("FALSE");
        ((string?)ours["ActionsEnabled"]).ShouldBe("false", "nobody is told that it is OK now");
        ((string?)Alarms.Find("strangers")!["AlarmRule"]).ShouldBe("ALARM(composite-deletions_ours)");
        await Stranger.DeleteAsync("strangers");
        await GoneAsync("ours", Composite);
        Left("ours").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("compositealarm/a", "compositealarm/b")]
    [InlineData("compositealarm/b", "compositealarm/a")]
    public async Task A_cycle_of_our_own_that_somebody_closed_on_AWS_goes_whole(params string[] order)
    {
        await ApplyAllAsync(
            CompositeAlarm("a", "{alarmRule: 'FALSE'}"),
            CompositeAlarm("b", "{rule: {alarmRef: {kind: CompositeAlarm, name: a}}}")
        );
        await CompositeReadyAsync("b");
        await Operator.StopAsync();
        Alarms.Change(AwsName("a"), new JsonObject { ["AlarmRule"] = "ALARM(composite-deletions_b)" }).ShouldBeTrue();
        await DeleteAsync(order);

        Operator = await StartOperatorAsync();

        await GoneAsync("a", Composite);
        await GoneAsync("b", Composite);
        Left("a", "b").ShouldBeEmpty();
    }

    private static PutCompositeAlarmRequest Rule(string name, string rule) =>
        new() { AlarmName = name, AlarmRule = rule };

    private IEnumerable<string> Left(params IEnumerable<string> names) =>
        names.Where(name => Alarms.Find(AwsName(name)) is not null);
}
