using SageMakerMonitorOperator.Integration.Fixtures;

namespace SageMakerMonitorOperator.Integration.CompositeAlarms;

/// <summary>Alarms that name each other by their names on AWS do not wait for the next look.</summary>
public sealed class WakingTests(Cluster cluster) : CompositeAlarmTest(cluster, "composite-waking")
{
    /// <summary>Looks so seldom that a test would not live to see it.</summary>
    protected override IReadOnlyList<string> Flags => ["--resync-seconds=3600"];

    [Fact]
    public async Task What_is_named_is_used_as_soon_as_it_is_made_and_goes_as_soon_as_nobody_names_it()
    {
        const string Parent = "{alarmRule: ALARM(composite-waking_child) AND NOT ALARM(composite-waking_middle)}";
        await ApplyAsync(CompositeAlarm("parent", Parent));
        await UntilAsync("parent", "Ready", "False", "ReferenceNotReady", Composite);
        await ApplyAllAsync(
            CompositeAlarm("middle", "{rule: {alarmName: composite-waking_child}}"),
            MetricAlarm("child")
        );
        await CompositeReadyAsync("parent");

        await DeleteAsync("metricalarm/child", "compositealarm/middle");
        await UntilAsync("child", "Ready", "False", "InUse");
        await UntilAsync("middle", "Ready", "False", "InUse", Composite);
        await DeleteAsync("compositealarm/parent");

        await GoneAsync("parent", Composite);
        await GoneAsync("middle", Composite);
        await GoneAsync("child", "metricalarm");
    }

    [Fact]
    public async Task What_was_refused_for_a_cycle_goes_on_as_soon_as_another_leaves_it()
    {
        await ApplyAllAsync(
            MetricAlarm("leaf"),
            CompositeAlarm("a", "{rule: {alarmRef: {name: leaf}}}"),
            CompositeAlarm("b", Refers("a")),
            CompositeAlarm("c", Refers("b"))
        );
        await CompositeReadyAsync("c");
        await ApplyAsync(CompositeAlarm("a", Refers("c")));
        await UntilAsync("a", "Ready", "False", "InvalidSpec", Composite);

        await ApplyAsync(CompositeAlarm("c", "{rule: {alarmRef: {name: leaf}}}"));

        await CompositeReadyAsync("a");

        // The same in one apply: the first may be looked at when the cache does not have the second yet.
        await ApplyAllAsync(CompositeAlarm("c", Refers("b")), CompositeAlarm("a", "{rule: {alarmRef: {name: leaf}}}"));
        await CompositeReadyAsync("a");
        await CompositeReadyAsync("c");
    }

    [Fact]
    public async Task A_mute_rule_waits_for_an_alarm_that_it_names_and_is_made_as_soon_as_that_is()
    {
        const string Muted = "composite-waking_muted";
        await ApplyAsync(
            $$"""
            apiVersion: sagemakermonitor.dev/v1alpha1
            kind: AlarmMuteRule
            metadata: {name: nights}
            spec:
              rule: {schedule: {expression: cron(0 22 * * *), duration: PT8H} }
              muteTargets: [{alarmName: {{Muted}}}]
            """
        );
        var waiting = await UntilAsync("nights", "Ready", "False", "ReferenceNotReady", "alarmmuterule");
        waiting!.ToJsonString().ShouldContain("the mute rule is written as soon as all alarms that it names are there");

        await ApplyAsync(MetricAlarm("muted"));

        await UntilAsync("nights", "Ready", "True", kind: "alarmmuterule");
    }

    private static string Refers(string child) => $"{{rule: {{alarmRef: {{kind: CompositeAlarm, name: {child}}}}}}}";
}
