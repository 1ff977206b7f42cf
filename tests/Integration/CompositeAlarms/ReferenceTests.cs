using SageMakerMonitorOperator.AwsSimulator.Calls;
using SageMakerMonitorOperator.Integration.Fixtures;
using SageMakerMonitorOperator.Testbed.Waiting;

namespace SageMakerMonitorOperator.Integration.CompositeAlarms;

/// <summary>Alarms that name each other, on the way to AWS.</summary>
public sealed class ReferenceTests(Cluster cluster) : CompositeAlarmTest(cluster, "composite-references")
{
    [Fact]
    public async Task What_is_applied_at_once_in_the_worst_order_is_all_made()
    {
        await ApplyAllAsync(
            CompositeAlarm(
                "top",
                "{rule: {allOf: [{alarmRef: {kind: CompositeAlarm, name: middle}}, {alarmName: composite-references_leaf, state: NOT OK}]}}"
            ),
            CompositeAlarm("text", "{alarmRule: ALARM(composite-references_middle)}"),
            CompositeAlarm(
                "middle",
                """
                {rule: {atLeast: {count: 1, alarms: [{alarmRef: {name: leaf}}]}},
                 actionsSuppressor: {alarmRef: {name: maintenance}, waitPeriodSeconds: 10, extensionPeriodSeconds: 20}}
                """
            ),
            MetricAlarm("leaf"),
            MetricAlarm("maintenance")
        );

        await CompositeReadyAsync("top");
        await CompositeReadyAsync("text");
        await CompositeReadyAsync("middle");
        RuleOf("top").ShouldBe("ALARM(\"composite-references_middle\") AND NOT OK(\"composite-references_leaf\")");
        RuleOf("middle").ShouldBe("AT_LEAST(1, ALARM, (\"composite-references_leaf\"))");
        ((string?)Alarms.Find(AwsName("middle"))!["ActionsSuppressor"]).ShouldBe("composite-references_maintenance");
    }

    [Fact]
    public async Task An_alarm_that_is_named_and_not_on_AWS_is_waited_for_by_its_name()
    {
        await ApplyAsync(CompositeAlarm("waiting", "{alarmRule: ALARM(somebodys) OR ALARM(elses)}"));

        var found = await UntilAsync("waiting", "Ready", "False", "ReferenceNotReady", Composite);
        MessageOf(found, "Ready").ShouldContain("AWS has no alarm named 'somebodys', 'elses'");
        await Stranger.PutAsync(StrangersAlarm.Named("somebodys"));
        await Stranger.PutAsync(StrangersAlarm.Named("elses"));
        await CompositeReadyAsync("waiting");
        Puts("waiting").Count().ShouldBe(1);
    }

    [Fact]
    public async Task An_object_that_is_referred_to_and_does_not_exist_is_waited_for_by_its_name()
    {
        await ApplyAsync(CompositeAlarm("early", "{rule: {not: {alarmRef: {name: late}}}}"));

        var found = await UntilAsync("early", "Ready", "False", "ReferenceNotReady", Composite);
        MessageOf(found, "Ready")
            .ShouldContain("spec.rule.not.alarmRef: MetricAlarm 'composite-references/late' does not exist");
        await ApplyAsync(MetricAlarm("late"));
        await CompositeReadyAsync("early");
    }

    [Fact]
    public async Task A_cycle_is_named_and_nothing_of_it_is_written()
    {
        await ApplyAllAsync(
            CompositeAlarm("a", "{rule: {alarmRef: {kind: CompositeAlarm, name: b}}}"),
            CompositeAlarm("b", "{rule: {alarmName: composite-references_c}}"),
            CompositeAlarm("c", "{alarmRule: NOT OK(composite-references_a)}")
        );

        var cycle = $"{Namespace}/a -> {Namespace}/b -> {Namespace}/c -> {Namespace}/a";
        await Wait.UntilAsync(
            async _ => MessageOf(await GetAsync("a", Composite), "Stalled"),
            message => message.Contains(cycle, StringComparison.Ordinal),
            $"a says {cycle}",
            cancellationToken: Cancellation
        );
        await UntilAsync("b", "Stalled", "True", "InvalidSpec", Composite);
        await UntilAsync("c", "Stalled", "True", "InvalidSpec", Composite);
        Puts("a", "b", "c").ShouldBeEmpty();

        await ApplyAsync(CompositeAlarm("c", "{alarmRule: 'TRUE'}"));
        await CompositeReadyAsync("a");
        await CompositeReadyAsync("b");
    }

    [Fact]
    public async Task An_alarm_that_names_itself_is_a_cycle_of_one()
    {
        await ApplyAsync(CompositeAlarm("self", "{alarmRule: ALARM(composite-references_self)}"));

        var found = await UntilAsync("self", "Stalled", "True", "InvalidSpec", Composite);
        MessageOf(found, "Ready").ShouldContain($"{Namespace}/self -> {Namespace}/self");
    }

    [Theory]
    [InlineData("ALARM(a) XOR ALARM(b)", "'XOR' at character 10, where AND, OR or the end is expected")]
    [InlineData(
        "ALARM(arn:aws:cloudwatch:eu-west-1:000000000000:alarm:a)",
        "is not an alarm of AWS account 000000000000 in us-east-1"
    )]
    public async Task A_rule_that_AWS_would_refuse_is_told_with_what_is_wrong(string rule, string message)
    {
        var name = $"refused-{rule.Length}";
        await ApplyAsync(CompositeAlarm(name, $"{{alarmRule: '{rule}'}}"));

        MessageOf(await UntilAsync(name, "Stalled", "True", "InvalidSpec", Composite), "Ready").ShouldContain(message);
        Puts(name).ShouldBeEmpty();
    }

    private IEnumerable<AwsCall> Puts(params IReadOnlyList<string> names) =>
        Simulator
            .Calls.Of("PutCompositeAlarm")
            .Where(call => names.Contains(call.Parameters["AlarmName"]!.ToString()[$"{Namespace}_".Length..]));

    private string? RuleOf(string name) => (string?)Alarms.Find(AwsName(name))?["AlarmRule"];
}
