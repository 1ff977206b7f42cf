using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SageMakerMonitorOperator.AwsSimulator.GuardDuty;

namespace SageMakerMonitorOperator.AwsSimulator.Control;

/// <summary><c>GET|PATCH|DELETE detectors?account=…&amp;region=…</c>; <c>PUT detectors/destinations?…&amp;status=…</c>, what GuardDuty
/// found out of them; <c>PUT|DELETE detectors/administrator?…&amp;id=…</c>, whose member the account is; <c>PUT|DELETE
/// detectors/refusals?…&amp;arn=…</c>, a bucket or key that GuardDuty may not use.</summary>
internal static class DetectorEndpoints
{
    public static void Map(RouteGroupBuilder control, AwsSimulatorServer server)
    {
        var group = control.MapGroup("/detectors");
        group.MapGet(
            "",
            (string account, string region) =>
                Of(account, region).Find() is { } found ? Results.Ok(found) : Results.NotFound()
        );
        group.MapPatch(
            "",
            (string account, string region, JsonObject members) => Found(Of(account, region).Change(members))
        );
        group.MapDelete("", (string account, string region) => Found(Of(account, region).Remove()));
        group.MapPut(
            "/destinations",
            (string account, string region, string status) =>
                ControlApi.Done(() => Of(account, region).SetDestinations(status))
        );
        group.MapPut(
            "/administrator",
            (string account, string region, string id) => ControlApi.Done(() => Of(account, region).Administrator = id)
        );
        group.MapDelete(
            "/administrator",
            (string account, string region) => ControlApi.Done(() => Of(account, region).Administrator = null)
        );
        group.MapPut(
            "/refusals",
            (string account, string region, string arn) => ControlApi.Done(() => Of(account, region).Refuse(arn))
        );
        group.MapDelete(
            "/refusals",
            (string account, string region, string arn) => ControlApi.Done(() => Of(account, region).Allow(arn))
        );

        DetectorStore Of(string account, string region) => server.GuardDuty.Detectors(account, region);
    }

    private static IResult Found(bool found) => found ? Results.NoContent() : Results.NotFound();
}
