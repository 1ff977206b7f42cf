using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Integration.Kinds;
using SageMakerMonitorOperator.Integration.Kinds.Faults;
using SageMakerMonitorOperator.Integration.Kinds.Objects;

namespace SageMakerMonitorOperator.Integration.AlarmMuteRules;

[Collection(nameof(KindCluster))]
public sealed class ExpiryTests(KindCluster cluster)
{
    [Fact]
    public async Task What_is_over_is_Ready_and_never_put_until_it_has_a_later_time()
    {
        await using var aws = await KindArena.StartAwsAsync();
        await using var arena = await KindArena.OpenAsync(cluster, KindDefinitions.Of("AlarmMuteRule"), "expiry", aws);
        await using var process = await arena.StartOperatorAsync(KindNamespace.NoResync);

        await arena.CreateAsync("over", Expiring(arena, "2026-01-01T00:00:00Z"));

        await arena.UntilAsync(
            ["over"],
            name => arena.History.Latest(name).Says("Ready", "True", "Expired"),
            "are Ready and Expired"
        );
        await arena.ForcePassAsync(["over"]);
        arena.History.Latest("over").Says("Synced", "True").ShouldBeTrue();
        arena.Writes(arena.AwsName("over"), 0).ShouldBeEmpty();

        await arena.ReplaceSpecAsync("over", Expiring(arena, "2098-01-01T00:00:00Z"));

        await arena.UntilAsync(
            ["over"],
            name => arena.History.Latest(name).Says("Ready", "True", "Succeeded"),
            "are Ready again"
        );
        arena.Writes(arena.AwsName("over"), 0).ShouldHaveSingleItem().Operation.ShouldBe("PutAlarmMuteRule");
        await arena.Objects.DeleteAsync("over");
        await arena.GoneAsync("over");
    }

    private static JsonObject Expiring(KindArena arena, string date) =>
        Scenarios.Policy(arena.Kind.Spec, "expireDate: " + date);
}
