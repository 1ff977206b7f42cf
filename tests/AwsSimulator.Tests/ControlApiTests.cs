using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace SageMakerMonitorOperator.AwsSimulator.Tests;

public sealed class ControlApiTests
{
    [Fact]
    public async Task A_simulator_in_another_process_is_read_and_changed_over_HTTP()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var server = await AwsSimulatorServer.StartAsync(cancellationToken: cancellationToken);
        using var aws = new AwsQueryClient(server.Url);
        using var control = new HttpClient { BaseAddress = new Uri(server.Url) };
        await aws.PutMetricAlarmAsync("a/b");

        const string Alarm = "/_control/alarms?account=123456789012&region=eu-west-1&name=a/b";
        var changes = new JsonObject { ["Threshold"] = 2 };
        using var changed = await control.PatchAsJsonAsync(Alarm, changes, cancellationToken);
        var alarm = await control.GetFromJsonAsync<JsonObject>(Alarm, cancellationToken);
        var calls = await control.GetFromJsonAsync<JsonArray>("/_control/calls?after=0", cancellationToken);

        changed.IsSuccessStatusCode.ShouldBeTrue();
        alarm!["Threshold"]!.ToString().ShouldBe("2.0");
        calls.ShouldHaveSingleItem()!["operation"]!.ToString().ShouldBe("PutMetricAlarm");
    }
}
