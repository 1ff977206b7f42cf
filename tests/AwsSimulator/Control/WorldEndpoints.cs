using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace SageMakerMonitorOperator.AwsSimulator.Control;

/// <summary><c>GET snapshot?account=…</c>, <c>GET journal?after=0</c>, and
/// <c>PUT lag?milliseconds=500</c>, <c>PUT tag-lag?…</c>, <c>PUT tagging-lag?…</c>.</summary>
internal static class WorldEndpoints
{
    public static void Map(RouteGroupBuilder control, AwsSimulatorServer server)
    {
        control.MapGet("/snapshot", (string account) => server.Snapshot(account));
        control.MapGet("/journal", (long after = 0) => server.Journal.After(after));
        control.MapPut("/lag", (double milliseconds) => Set(milliseconds, lag => server.Lag = lag));
        control.MapPut("/tag-lag", (double milliseconds) => Set(milliseconds, lag => server.TagLag = lag));
        control.MapPut("/tagging-lag", (double milliseconds) => Set(milliseconds, lag => server.TaggingLag = lag));
    }

    private static IResult Set(double milliseconds, Action<TimeSpan> lag) =>
        ControlApi.Done(() => lag(TimeSpan.FromMilliseconds(milliseconds)));
}
