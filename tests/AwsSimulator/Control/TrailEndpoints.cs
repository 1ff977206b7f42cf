using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace SageMakerMonitorOperator.AwsSimulator.Control;

/// <summary><c>GET|PUT|PATCH|DELETE trails?account=…&amp;region=…&amp;name=…</c>: a PUT makes a trail as somebody else does, a PATCH
/// also sets what GetTrailStatus answers. <c>PUT trails/organization?account=…&amp;id=…</c> makes it a management account.
/// <c>PUT|DELETE buckets?account=…&amp;name=…</c>, with the policy as body.</summary>
internal static class TrailEndpoints
{
    public static void Map(RouteGroupBuilder control, AwsSimulatorServer server)
    {
        var trails = control.MapGroup("/trails");
        MapTrails(trails, server);
        MapOrganization(trails, server);
        var buckets = control.MapGroup("/buckets");
        buckets.MapPut(
            "",
            (string account, string name, JsonObject policy) =>
                ControlApi.Done(() => server.S3.Put(name, account, policy.Count == 0 ? null : policy.ToJsonString()))
        );
        buckets.MapDelete("", (string name) => Found(server.S3.Remove(name)));
    }

    private static void MapTrails(RouteGroupBuilder trails, AwsSimulatorServer server)
    {
        trails.MapGet(
            "",
            (string account, string region, string name) =>
                server.CloudTrail.Trails(account, region).Find(name) is { } trail
                    ? Results.Ok(trail)
                    : Results.NotFound()
        );
        trails.MapPut(
            "",
            (string account, string region, string name, JsonObject members) =>
                ControlApi.Done(() => server.CloudTrail.Trails(account, region).Add(name, members))
        );
        trails.MapPatch(
            "",
            (string account, string region, string name, JsonObject members) =>
                Found(server.CloudTrail.Trails(account, region).Change(name, members))
        );
        trails.MapDelete(
            "",
            (string account, string region, string name) =>
                Found(server.CloudTrail.Trails(account, region).Remove(name))
        );
    }

    private static void MapOrganization(RouteGroupBuilder trails, AwsSimulatorServer server) =>
        trails.MapPut(
            "/organization",
            (string account, string id) => ControlApi.Done(() => server.CloudTrail.Manage(account, id))
        );

    private static IResult Found(bool found) => found ? Results.NoContent() : Results.NotFound();
}
