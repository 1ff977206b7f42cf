using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace SageMakerMonitorOperator.AwsSimulator.Tests.Control;

public sealed class WorldEndpointsTests : SimulatorTest
{
    [Fact]
    public async Task Another_process_reads_the_snapshot_and_the_journal()
    {
        using var control = Control();
        await PutAsync("a");

        var snapshot = await control.GetFromJsonAsync<JsonObject>($"snapshot?account={AccountId}", Cancellation);
        var journal = await control.GetFromJsonAsync<JsonArray>("journal?after=0", Cancellation);

        snapshot!.ToJsonString().ShouldBe(Server.Snapshot(AccountId).ToJsonString());
        journal!.ShouldHaveSingleItem()!["arn"]!.ToString().ShouldBe(Arn("a"));
    }

    [Fact]
    public async Task Another_process_sets_the_lags_and_a_reset_ends_them()
    {
        using var control = Control();
        foreach (var lag in (string[])["lag?milliseconds=1", "tag-lag?milliseconds=2", "tagging-lag?milliseconds=3"])
        {
            (await control.PutAsync(new Uri(lag, UriKind.Relative), content: null, Cancellation))
                .EnsureSuccessStatusCode()
                .Dispose();
        }

        (Server.Lag, Server.TagLag, Server.TaggingLag).ShouldBe((Milliseconds(1), Milliseconds(2), Milliseconds(3)));

        await PutAsync("a");
        Server.Reset();

        (Server.Lag, Server.TagLag, Server.TaggingLag).ShouldBe(default);
        Server.Journal.After(0).ShouldBeEmpty();
        Server.Snapshot(AccountId).ShouldBeEmpty();
    }

    private static TimeSpan Milliseconds(int count) => TimeSpan.FromMilliseconds(count);

    private HttpClient Control() => new() { BaseAddress = new Uri($"{Server.Url}/_control/") };
}
