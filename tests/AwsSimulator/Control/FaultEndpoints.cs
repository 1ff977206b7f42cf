using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SageMakerMonitorOperator.AwsSimulator.Faults;

namespace SageMakerMonitorOperator.AwsSimulator.Control;

/// <summary><c>GET|POST|DELETE faults</c>, <c>GET faults/{id}</c>, <c>GET faults/{id}/struck</c>, which answers once it
/// has struck, and <c>DELETE faults/{id}</c>, which lifts it.</summary>
internal static class FaultEndpoints
{
    public static void Map(RouteGroupBuilder control, FaultPlan faults)
    {
        var group = control.MapGroup("/faults");
        group.MapGet("", () => faults.All.Select(FaultStatus.Of));
        group.MapPost("", (FaultRequest fault) => Add(faults, fault));
        group.MapDelete("", () => ControlApi.Done(faults.Clear));
        group.MapGet("/{id:int}", (int id) => Use(faults, id, fault => Results.Ok(FaultStatus.Of(fault))));
        group.MapDelete("/{id:int}", (int id) => Use(faults, id, fault => ControlApi.Done(fault.Lift)));
        group.MapGet("/{id:int}/struck", (int id, CancellationToken clientGone) => StruckAsync(faults, id, clientGone));
    }

    private static IResult Add(FaultPlan faults, FaultRequest fault)
    {
        try
        {
            return Results.Ok(FaultStatus.Of(faults.Add(fault.Point, fault.Fault)));
        }
        catch (ArgumentException unreachable)
        {
            return Results.BadRequest(unreachable.Message);
        }
    }

    private static async Task<IResult> StruckAsync(FaultPlan faults, int id, CancellationToken clientGone)
    {
        if (Find(faults, id) is not { } fault)
        {
            return Results.NotFound();
        }

        await fault.Struck.WaitAsync(clientGone);
        return Results.Ok(FaultStatus.Of(fault));
    }

    private static IResult Use(FaultPlan faults, int id, Func<PlannedFault, IResult> use) =>
        Find(faults, id) is { } fault ? use(fault) : Results.NotFound();

    private static PlannedFault? Find(FaultPlan faults, int id) => faults.All.FirstOrDefault(fault => fault.Id == id);
}
