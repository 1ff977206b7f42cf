using SageMakerMonitorOperator.AwsSimulator.Faults;

namespace SageMakerMonitorOperator.AwsSimulator.Control;

/// <summary>A planned fault as another process sees it.</summary>
public sealed record FaultStatus(int Id, FaultPoint Point, Fault Fault, int Strikes)
{
    internal static FaultStatus Of(PlannedFault planned) =>
        new(planned.Id, planned.Point, planned.Fault, planned.Strikes);
}

/// <summary>A fault to be planned.</summary>
public sealed record FaultRequest(FaultPoint Point, Fault Fault);
