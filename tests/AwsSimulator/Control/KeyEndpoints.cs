using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace SageMakerMonitorOperator.AwsSimulator.Control;

/// <summary><c>POST keys?account=…&amp;region=…&amp;alias=alias/…</c> makes a key and answers its ARN;
/// <c>PUT keys?…&amp;key=…&amp;state=Disabled</c>. <c>PUT|DELETE key-aliases?…&amp;alias=…&amp;key=…</c>: where an alias leads.</summary>
internal static class KeyEndpoints
{
    public static void Map(RouteGroupBuilder control, AwsSimulatorServer server)
    {
        control.MapPost(
            "/keys",
            (string account, string region, string? alias) => server.Kms.Keys(account, region).Add(alias)
        );
        control.MapPut(
            "/keys",
            (string account, string region, string key, string state) =>
                Found(server.Kms.Keys(account, region).Change(key, state))
        );
        control.MapPut(
            "/key-aliases",
            (string account, string region, string alias, string key) =>
                Found(server.Kms.Keys(account, region).Point(alias, key))
        );
        control.MapDelete(
            "/key-aliases",
            (string account, string region, string alias) => Found(server.Kms.Keys(account, region).RemoveAlias(alias))
        );
    }

    private static IResult Found(bool found) => found ? Results.NoContent() : Results.NotFound();
}
