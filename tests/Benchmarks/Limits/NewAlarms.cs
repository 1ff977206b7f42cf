using SageMakerMonitorOperator.Benchmarks.Cluster;

namespace SageMakerMonitorOperator.Benchmarks.Limits;

/// <summary>AWS's documented quotas hold, and somebody applies many alarms at once.</summary>
/// <param name="Share">Of the quotas, that the operator may use.</param>
internal sealed record NewAlarms(string Operator, Ledger Ledger, int Count, double Share)
{
    /// <summary>PutMetricAlarm, per second, account and Region.</summary>
    public const double Quota = 3;

    private const double Tolerance = 1.05;
    private static readonly TimeProvider Clock = TimeProvider.System;

    public async Task RunAsync()
    {
        Ledger.Head($"{Count} new alarms, documented quotas, share {Share}");
        await using var world = await LimitedWorld.StartAsync(Operator, "--throttling");
        await using var process = world.Run.StartOperator("--aws-rate-share", $"{Share}");
        await world.Run.Cluster.AccountReadyAsync();
        await using var watch = new AlarmWatch(world.Admin, Clock);
        await watch.StartAsync(Count);
        var usage = new UsageMeter(process, world.Run.Cluster);
        var started = Clock.GetTimestamp();
        await Alarms.CreateAsync(world.Admin, Count);
        await watch.WaitAsync(Run.Deadline);
        var seconds = Clock.GetElapsedTime(started, watch.LastReady).TotalSeconds;
        var rate = Quota * Share;
        Ledger.Time("first apply to last Ready", seconds, Tolerance * Count / rate, $"1.05 x {rate:0.0} writes/s");
        await ReportCallsAsync(world);
        usage.Report(Ledger);
    }

    private async Task ReportCallsAsync(LimitedWorld world)
    {
        var calls = await world.Aws.Control.CallsAsync();
        Ledger.None(
            "throttled calls",
            [.. calls.Where(call => call.IsThrottled).Select(call => $"{call.Service} {call.Operation}")]
        );
        Ledger.Exactly("writes", calls.Count(call => call.IsWrite), Count);
        Ledger.Note("reads", $"{calls.Count(call => !call.IsWrite)}");
        var puts = calls.Where(call => call.Operation == "PutMetricAlarm").ToList();
        Ledger.Note("first to last write", $"{(puts[^1].At - puts[0].At).TotalSeconds:0.0} s");
    }
}
