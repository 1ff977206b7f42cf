using SageMakerMonitorOperator.AwsSimulator.Calls;
using SageMakerMonitorOperator.Benchmarks.Cluster;
using SageMakerMonitorOperator.Benchmarks.Processes;

namespace SageMakerMonitorOperator.Benchmarks.Limits;

/// <summary>Many healthy alarms: what looking after them costs, at the documented quotas and the whole share.</summary>
internal sealed record Sweeps(string Operator, Ledger Ledger, int Count)
{
    private const int Batch = 100;
    private const int Drifted = 50;
    private const double ReadQuota = 9;
    private const double Threshold = 0.01;
    private const int Resync = 60;

    // One that nobody touches: only sweeps read it.
    private static readonly string Witness = Alarms.AwsName(1);
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(5 * Resync);

    private int Reads => (Count + Batch - 1) / Batch;

    public async Task RunAsync()
    {
        Ledger.Head($"{Count} alarms created, no quotas, no latency");
        await using var world = await LimitedWorld.StartAsync(Operator);
        await Alarms.CreateAsync(world.Admin, Count);
        var cold = await world.Run.ColdStartAsync(Count);
        Ledger.Note("start of the process to last Ready", $"{cold.Seconds:0.0} s");
        Ledger.Usage(cold.Operator, cold.Cluster);

        await world.Aws.Control.SetThrottlingAsync(true);
        var mark = await world.Aws.Control.LastCallAsync();
        await using var process = world.Run.StartOperator("--aws-rate-share", "1", "--resync-seconds", $"{Resync}");
        Ledger.Head("The operator restarted over them, documented quotas, share 1");
        await SweepAsync(world, process, mark);
        Ledger.Head("A configuration sweep over all of them, healthy");
        await SweepAsync(world, process, await world.Aws.Control.LastCallAsync());
        Ledger.Head($"{Drifted} of them changed by somebody else");
        await DriftAsync(world, process);
    }

    private async Task SweepAsync(LimitedWorld world, MeasuredProcess process, long mark)
    {
        var audit = await world.Run.Cluster.Server.AuditLog.MarkAsync();
        var usage = new UsageMeter(process, world.Run.Cluster);
        var calls = await world.BurstAsync(mark, IsRead, Deadline);
        var reads = calls.Where(IsRead).ToList();
        Ledger.Most("reads", reads.Count, Reads + 1, $"{Batch} alarms a read, and 1");
        var seconds = (reads[^1].At - reads[0].At).TotalSeconds;
        Ledger.Note("first to last read", $"{seconds:0.0} s, and {Reads / ReadQuota:0.0} s at AWS's rate");
        Ledger.None("writes to AWS", [.. calls.Where(call => call.IsWrite).Select(call => call.Operation)]);
        Ledger.None("writes to Kubernetes", world.Run.Cluster.Writes(audit));
        ReportThrottled(calls);
        usage.Report(Ledger);
    }

    private async Task DriftAsync(LimitedWorld world, MeasuredProcess process)
    {
        var aws = world.Aws.Control;
        var drifted = Enumerable.Range(0, Drifted).Select(index => Alarms.AwsName(index * (Count / Drifted))).ToList();
        var usage = new UsageMeter(process, world.Run.Cluster);
        var mark = await aws.LastCallAsync();
        foreach (var name in drifted)
        {
            await world.ChangeThresholdAsync(name, 0.5);
        }

        var calls = await world.BurstAsync(mark, call => call.IsWrite, Deadline);
        var writes = calls.Where(call => call.IsWrite).ToList();
        Ledger.Exactly("writes to AWS", writes.Count, Drifted);
        var sweeps = calls.Count(call => call.Number < writes[^1].Number && IsRead(call) && call.Mentions(Witness));
        Ledger.Exactly("sweeps until the last was repaired", sweeps, 1);
        Ledger.None("alarms not repaired", await ChangedAsync(world, drifted));
        var seconds = (writes[^1].At - calls.First(IsRead).At).TotalSeconds;
        var least = (Reads / ReadQuota) + (Drifted / NewAlarms.Quota);
        Ledger.Note("start of the sweep to the last repair", $"{seconds:0.0} s, and {least:0.0} s at AWS's rates");
        ReportThrottled(calls);
        usage.Report(Ledger);
    }

    private static async Task<IReadOnlyList<string>> ChangedAsync(LimitedWorld world, IEnumerable<string> names)
    {
        var changed = new List<string>();
        foreach (var name in names)
        {
            if (await world.ThresholdAsync(name) is not Threshold)
            {
                changed.Add(name);
            }
        }

        return changed;
    }

    // Tags are swept every hour, and the account is looked at: both would be there without alarms to compare.
    private static bool IsRead(AwsCall call) => call is { Service: "monitoring", IsWrite: false };

    private void ReportThrottled(IEnumerable<AwsCall> calls) =>
        Ledger.None("throttled calls", [.. calls.Where(call => call.IsThrottled).Select(call => call.Operation)]);
}
