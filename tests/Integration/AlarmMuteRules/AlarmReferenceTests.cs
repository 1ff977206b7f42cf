using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Integration.Kinds;
using SageMakerMonitorOperator.Integration.Kinds.Faults;
using SageMakerMonitorOperator.Integration.Kinds.Objects;

namespace SageMakerMonitorOperator.Integration.AlarmMuteRules;

[Collection(nameof(KindCluster))]
public sealed class AlarmReferenceTests(KindCluster cluster)
{
    [Fact]
    public async Task A_rule_waits_for_the_alarm_that_it_names_and_lets_it_go()
    {
        await using var aws = await KindArena.StartAwsAsync();
        var kind = KindDefinitions.Of("AlarmMuteRule");
        await using var arena = await KindArena.OpenAsync(cluster, kind, "references", aws);
        var alarms = new ObjectClient(cluster.Api, "metricalarms", arena.Namespace);
        await using var process = await arena.StartOperatorAsync(KindNamespace.NoResync);

        await arena.CreateAsync("early", Naming(kind.Spec, "churn", "churn"));
        await arena.UntilAsync(
            ["early"],
            name => arena.History.Latest(name).Says("Ready", "False", "ReferenceNotReady"),
            "wait for the alarm"
        );
        arena.History.Latest("early").Message("Ready").ShouldContain("spec.muteTargets[0].alarmRef: MetricAlarm");
        await alarms.CreateAsync(Alarm(arena.Namespace, "churn"));

        await arena.InSyncAsync("early");
        kind.Read(aws, arena.AwsName("early"))["MuteTargets"]!["AlarmNames"]!
            .AsArray()
            .ShouldHaveSingleItem()!
            .ToString()
            .ShouldBe($"{arena.Namespace}_churn");

        await alarms.DeleteAsync("churn");
        await arena.UntilAsync(
            ["early"],
            name => arena.History.Latest(name).Says("Ready", "False", "ReferenceNotReady"),
            "see that the alarm is gone"
        );
        await arena.Objects.DeleteAsync("early");
        await arena.GoneAsync("early");
    }

    private static JsonObject Naming(JsonObject spec, params IEnumerable<string> alarms) =>
        Scenarios.With(
            spec,
            new JsonObject
            {
                ["muteTargets"] = new JsonArray([
                    .. alarms.Select(name => new JsonObject { ["alarmRef"] = new JsonObject { ["name"] = name } }),
                ]),
            }
        );

    private static JsonObject Alarm(string @namespace, string name) =>
        new()
        {
            ["apiVersion"] = "sagemakermonitor.dev/v1alpha1",
            ["kind"] = "MetricAlarm",
            ["metadata"] = new JsonObject { ["name"] = name, ["namespace"] = @namespace },
            ["spec"] = KindDefinitions.Of("MetricAlarm").Spec,
        };
}
