using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace SageMakerMonitorOperator.AwsSimulator.Control;

/// <summary>What a test in the same process does with properties, for a simulator that is a process of its own:
/// <c>PUT /_control/latency?milliseconds=50</c>, <c>GET /_control/calls?after=0</c>, and
/// <c>GET|PATCH|DELETE /_control/alarms?account=…&amp;region=…&amp;name=…</c>, which no call log shows.</summary>
internal static class ControlApi
{
    public static void Map(WebApplication app, AwsSimulatorServer server)
    {
        app.MapPut("/_control/latency", (int milliseconds) => SetLatency(server, milliseconds));
        app.MapGet("/_control/calls", (long after = 0) => Results.Ok(server.Calls.After(after)));
        MapAlarms(app, server);
    }

    private static void MapAlarms(WebApplication app, AwsSimulatorServer server)
    {
        const string Path = "/_control/alarms";
        app.MapGet(
            Path,
            (string account, string region, string name) =>
                server.CloudWatch.Alarms(account, region).Find(name) is { } alarm
                    ? Results.Ok(alarm)
                    : Results.NotFound()
        );
        app.MapPatch(
            Path,
            (string account, string region, string name, JsonObject members) =>
                Found(server.CloudWatch.Alarms(account, region).Change(name, members))
        );
        app.MapDelete(
            Path,
            (string account, string region, string name) =>
                Found(server.CloudWatch.Alarms(account, region).Remove(name))
        );
    }

    private static IResult SetLatency(AwsSimulatorServer server, int milliseconds)
    {
        server.Latency.OfAll = TimeSpan.FromMilliseconds(milliseconds);
        return Results.NoContent();
    }

    private static IResult Found(bool found) => found ? Results.NoContent() : Results.NotFound();
}
