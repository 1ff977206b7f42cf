using SageMakerMonitorOperator.AwsSimulator.Control;

namespace SageMakerMonitorOperator.AwsSimulator.Client;

/// <summary>A fault planned in another process.</summary>
public sealed class RemoteFault
{
    private readonly SimulatorClient simulator;

    internal RemoteFault(SimulatorClient simulator, int id)
    {
        this.simulator = simulator;
        Id = id;
    }

    public int Id { get; }

    /// <summary>Waits until it has struck for the first time; where it kills, the process has exited.</summary>
    public Task StruckAsync(CancellationToken cancellationToken = default) =>
        simulator.GetAsync<FaultStatus>($"faults/{Id}/struck", cancellationToken);

    public async Task<int> StrikesAsync(CancellationToken cancellationToken = default) =>
        (await simulator.GetAsync<FaultStatus>($"faults/{Id}", cancellationToken)).Strikes;

    public Task LiftAsync(CancellationToken cancellationToken = default) =>
        simulator.SendAsync(HttpMethod.Delete, $"faults/{Id}", cancellationToken);
}
