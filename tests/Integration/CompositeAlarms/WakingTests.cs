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
}
