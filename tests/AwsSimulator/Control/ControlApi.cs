using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace SageMakerMonitorOperator.AwsSimulator.Control;

/// <summary>What a test in the same process does with properties, for a simulator that is a process of its own. No
/// call to it is in the call log. <see cref="Client.SimulatorClient"/> speaks it.</summary>
internal static class ControlApi
{
    public static void Map(WebApplication app, AwsSimulatorServer server)
    {
        var control = app.MapGroup("/_control");
        control.MapPost("/reset", () => Done(server.Reset));
        CallEndpoints.Map(control, server.Calls);
        FaultEndpoints.Map(control, server.Faults);
        PaceEndpoints.Map(control, server);
        WorldEndpoints.Map(control, server);
        TopicEndpoints.Map(control, server);
        LogGroupEndpoints.Map(control, server);
        DetectorEndpoints.Map(control, server);
        KeyEndpoints.Map(control, server);
        TrailEndpoints.Map(control, server);
        MapAlarms(control, server);
    }

    internal static IResult Done(Action action)
    {
        action();
        return Results.NoContent();
    }

    private static void MapAlarms(RouteGroupBuilder control, AwsSimulatorServer server)
    {
        const string Path = "/alarms";
        control.MapGet(
            Path,
            (string account, string region, string name) =>
                server.CloudWatch.Alarms(account, region).Find(name) is { } alarm
                    ? Results.Ok(alarm)
                    : Results.NotFound()
        );
        control.MapPatch(
            Path,
            (string account, string region, string name, JsonObject members) =>
                Found(server.CloudWatch.Alarms(account, region).Change(name, members))
        );
        control.MapDelete(
            Path,
            (string account, string region, string name) =>
                Found(server.CloudWatch.Alarms(account, region).Remove(name))
        );
    }

    private static IResult Found(bool found) => found ? Results.NoContent() : Results.NotFound();
}
