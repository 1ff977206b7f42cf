using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace SageMakerMonitorOperator.AwsSimulator.Control;

/// <summary><c>GET|PATCH|DELETE topics?account=…&amp;region=…&amp;name=…</c>, and <c>POST topics/confirmation?…&amp;endpoint=…</c>,
/// by which the receiver confirms.</summary>
internal static class TopicEndpoints
{
    public static void Map(RouteGroupBuilder control, AwsSimulatorServer server)
    {
        var group = control.MapGroup("/topics");
        group.MapGet(
            "",
            (string account, string region, string name) =>
                server.Sns.Topics(account, region).Find(name) is { } topic ? Results.Ok(topic) : Results.NotFound()
        );
        group.MapPatch(
            "",
            (string account, string region, string name, JsonObject members) =>
                Found(server.Sns.Topics(account, region).Change(name, members))
        );
        group.MapDelete(
            "",
            (string account, string region, string name) => Found(server.Sns.Topics(account, region).Remove(name))
        );
        group.MapPost(
            "/confirmation",
            (string account, string region, string name, string endpoint) =>
                Found(server.Sns.Topics(account, region).Confirm(name, endpoint))
        );
    }

    private static IResult Found(bool found) => found ? Results.NoContent() : Results.NotFound();
}
