using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using SageMakerMonitorOperator.AwsSimulator.Calls;

namespace SageMakerMonitorOperator.AwsSimulator.Control;

/// <summary><c>GET calls?after=0</c> and <c>GET calls/last</c>.</summary>
internal static class CallEndpoints
{
    public static void Map(RouteGroupBuilder control, CallLog calls)
    {
        control.MapGet("/calls", (long after = 0) => calls.After(after));
        control.MapGet("/calls/last", () => calls.Last);
    }
}
