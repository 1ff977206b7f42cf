using SageMakerMonitorOperator.AwsSimulator.Client;
using SageMakerMonitorOperator.Benchmarks.Cluster;

namespace SageMakerMonitorOperator.Benchmarks.Limits;

/// <summary>No quotas, but the way to AWS takes its time: what the operator adds.</summary>
internal sealed record Starts(string Operator, Ledger Ledger, int Count)
{
    private const int Latency = 50;
    private const double Cold = 5;
    private const double Settled = 2;
    private const int Batch = 100;

    public async Task RunAsync()
    {
        Ledger.Head($"{Count} alarms, no quotas, {Latency} ms latency: operator started over new ones");
        await using var world = await LimitedWorld.StartAsync(Operator, "--latency", $"{Latency}");
        await Alarms.CreateAsync(world.Admin, Count);
        var cold = await world.Run.ColdStartAsync(Count);
        Ledger.Time("start of the process to last Ready", cold.Seconds, Cold, "the goal for 1000");
        Ledger.Note("calls of AWS", Kinds(cold.AwsCalls));
        Ledger.Note("writes to Kubernetes", Kinds(cold.Writes));
        Ledger.Usage(cold.Operator, cold.Cluster);

        Ledger.Head("restarted over the same, now healthy");
        var mark = await world.Aws.Control.LastCallAsync();
        var restart = await world.Run.RestartAsync();
        Ledger.Time("start of the process to the end of its sweep", restart.Seconds, Settled, "the goal for 1000");
        await ReportCallsAsync(world.Aws.Control, mark);
        Ledger.None("writes to Kubernetes", restart.Writes);
        Ledger.Usage(restart.Operator, restart.Cluster);
    }

    private static string Kinds(IEnumerable<string> calls) =>
        string.Join(", ", calls.CountBy(call => call).Select(kind => $"{kind.Value} {kind.Key}"));

    private async Task ReportCallsAsync(SimulatorClient aws, long mark)
    {
        var calls = await aws.CallsAsync(mark);
        var most = ((Count + Batch - 1) / Batch) + 2;
        Ledger.Most("reads of AWS", calls.Count(call => !call.IsWrite), most, $"{Batch} alarms a read, and 2");
        Ledger.None("writes to AWS", [.. calls.Where(call => call.IsWrite).Select(call => call.Operation)]);
    }
}
