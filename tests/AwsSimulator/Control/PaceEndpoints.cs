using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SageMakerMonitorOperator.AwsSimulator.Answering;

namespace SageMakerMonitorOperator.AwsSimulator.Control;

/// <summary><c>PUT latency?milliseconds=50</c>, for one operation with <c>&amp;operation=…</c>; <c>GET throttling</c>,
/// <c>PUT throttling?enabled=true</c>.</summary>
internal static class PaceEndpoints
{
    public static void Map(RouteGroupBuilder control, AwsSimulatorServer server)
    {
        control.MapPut(
            "/latency",
            (double milliseconds, string? operation) =>
                ControlApi.Done(() => Set(server.Latency, TimeSpan.FromMilliseconds(milliseconds), operation))
        );
        control.MapGet("/throttling", () => new ThrottlingStatus(server.Throttling.Enabled, server.Throttling.Refused));
        control.MapPut("/throttling", (bool enabled) => ControlApi.Done(() => server.Throttling.Enabled = enabled));
    }

    private static void Set(Latency latency, TimeSpan time, string? operation)
    {
        if (operation is null)
        {
            latency.OfAll = time;
        }
        else
        {
            latency.Set(operation, time);
        }
    }
}
