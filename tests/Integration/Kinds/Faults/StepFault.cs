using SageMakerMonitorOperator.AwsSimulator.Faults;

namespace SageMakerMonitorOperator.Integration.Kinds.Faults;

/// <summary>What may go wrong at a step.</summary>
/// <param name="Name">The head of its column.</param>
/// <param name="Of">The fault, given the id of the operator's process.</param>
internal sealed record StepFault(string Name, Func<int, Fault> Of)
{
    public static IReadOnlyList<StepFault> Kills { get; } =
    [new("SIGKILL before", Fault.KillBefore), new("SIGKILL after", Fault.KillAfter)];

    /// <summary>What the process lives through.</summary>
    public static IReadOnlyList<StepFault> Failures { get; } =
    [
        new("throttled", _ => Fault.Throttle),
        new("denied", _ => Fault.Deny),
        new("500", _ => Fault.ServerError),
        new("timeout before", _ => Fault.Hang),
        new("timeout after", _ => Fault.HangAfter) { OfWritesOnly = true },
        new("cut before", _ => Fault.Disconnect),
        new("answer lost", _ => Fault.DropAnswer) { OfWritesOnly = true },
        new("answer lost once", _ => Fault.DropAnswer) { OfWritesOnly = true, IsLasting = false },
    ];

    /// <summary>Strikes every try until it is lifted.</summary>
    public bool IsLasting { get; init; } = true;

    /// <summary>At a read it is no other than the fault that comes before.</summary>
    public bool OfWritesOnly { get; init; }
}
