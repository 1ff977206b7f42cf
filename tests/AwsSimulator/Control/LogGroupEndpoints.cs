using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace SageMakerMonitorOperator.AwsSimulator.Control;

/// <summary><c>GET|PUT|PATCH|DELETE log-groups?account=…&amp;region=…&amp;name=…</c>: a PUT makes a group as a service does that
/// writes to it. <c>PUT|DELETE log-refusals?account=…&amp;region=…&amp;arn=…</c>: a key, role or destination cannot be used until
/// it is taken away.</summary>
internal static class LogGroupEndpoints
{
    public static void Map(RouteGroupBuilder control, AwsSimulatorServer server)
    {
        MapGroups(control.MapGroup("/log-groups"), server);
        var refusals = control.MapGroup("/log-refusals");
        refusals.MapPut(
            "",
            (string account, string region, string arn) =>
                ControlApi.Done(() => server.Logs.Groups(account, region).Refuse(arn))
        );
        refusals.MapDelete(
            "",
            (string account, string region, string arn) =>
                ControlApi.Done(() => server.Logs.Groups(account, region).Allow(arn))
        );
    }

    private static void MapGroups(RouteGroupBuilder groups, AwsSimulatorServer server)
    {
        groups.MapGet(
            "",
            (string account, string region, string name) =>
                server.Logs.Groups(account, region).Find(name) is { } group ? Results.Ok(group) : Results.NotFound()
        );
        groups.MapPut(
            "",
            (string account, string region, string name, JsonObject members) =>
                ControlApi.Done(() => server.Logs.Groups(account, region).Add(name, members))
        );
        groups.MapPatch(
            "",
            (string account, string region, string name, JsonObject members) =>
                Found(server.Logs.Groups(account, region).Change(name, members))
        );
        groups.MapDelete(
            "",
            (string account, string region, string name) => Found(server.Logs.Groups(account, region).Remove(name))
        );
    }

    private static IResult Found(bool found) => found ? Results.NoContent() : Results.NotFound();
}
