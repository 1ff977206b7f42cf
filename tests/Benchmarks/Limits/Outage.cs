using System.Text.Json;
using SageMakerMonitorOperator.AwsSimulator.Faults;
using SageMakerMonitorOperator.Benchmarks.Cluster;
using SageMakerMonitorOperator.Testbed.Waiting;

namespace SageMakerMonitorOperator.Benchmarks.Limits;

/// <summary>AWS answers nothing for a while, and users go on creating, changing and deleting.</summary>
internal sealed record Outage(string Operator, Ledger Ledger, int Seconds)
{
    private const int Healthy = 100;
    private const int Created = 100;
    private const int Changed = 20;
    private const int Deleted = 20;
    private const double NewThreshold = 0.02;
    private const int Recovery = 30;
    private static readonly TimeProvider Clock = TimeProvider.System;

    public async Task RunAsync()
    {
        Ledger.Head(
            $"An outage of {Seconds} s, {Healthy} healthy alarms; {Created} more, {Changed} changed, {Deleted} deleted"
        );
        await using var world = await LimitedWorld.StartAsync(Operator, "--latency", "50");
        // Two resyncs fall into it, as into ten minutes with the usual interval.
        await using var process = world.Run.StartOperator("--resync-seconds", $"{Math.Max(1, Seconds / 2)}");
        await Alarms.CreateAsync(world.Admin, Healthy);
        await SettledAsync(world, Run.Deadline);
        var usage = new UsageMeter(process, world.Run.Cluster);
        var mark = await world.Aws.Control.LastCallAsync();
        var struck = await HappenAsync(world);
        Ledger.Most("calls while AWS did not answer", struck, OutageBound.Calls(Seconds), OutageBound.Why);
        var over = Clock.GetTimestamp();
        await SettledAsync(world, Run.Deadline);
        Ledger.Time("end of the outage to all Ready", Clock.GetElapsedTime(over).TotalSeconds, Recovery, "the goal");
        await ReportEndAsync(world, mark);
        usage.Report(Ledger);
    }

    /// <returns>How many calls went unanswered.</returns>
    private async Task<int> HappenAsync(LimitedWorld world)
    {
        var always = new FaultPoint { Times = int.MaxValue };
        var fault = await world.Aws.Control.AddFaultAsync(always, Fault.Disconnect);
        var started = Clock.GetTimestamp();
        await Alarms.CreateAsync(world.Admin, Created, first: Healthy);
        for (var index = 0; index < Changed; index++)
        {
            await Alarms.ChangeThresholdAsync(world.Admin, index, NewThreshold);
            await Alarms.DeleteAsync(world.Admin, Changed + index);
        }

        var rest = TimeSpan.FromSeconds(Seconds) - Clock.GetElapsedTime(started);
        // The outage lasts as long as was asked for.
        await Task.Delay(rest > TimeSpan.Zero ? rest : TimeSpan.Zero, Clock);
        await fault.LiftAsync();
        return await fault.StrikesAsync();
    }

    private async Task ReportEndAsync(LimitedWorld world, long mark)
    {
        var wrong = new List<string>();
        for (var index = 0; index < Healthy + Created; index++)
        {
            var name = Alarms.AwsName(index);
            var threshold = await world.ThresholdAsync(name);
            if (threshold is null != IsDeleted(index) || (IsChanged(index) && threshold is not NewThreshold))
            {
                wrong.Add(name);
            }
        }

        Ledger.None("alarms on AWS that are not as they should be", wrong);
        var writes = (await world.Aws.Control.CallsAsync(mark)).Where(call =>
            call is { IsWrite: true, Committed: true }
        );
        Ledger.Most("writes to AWS", writes.Count(), Created + Changed + Deleted, "one for each change");
    }

    /// <summary>All that are left are Ready and in sync, for their newest specs.</summary>
    private static Task SettledAsync(LimitedWorld world, TimeSpan deadline) =>
        Wait.UntilAsync(
            async token =>
            {
                using var list = JsonDocument.Parse(await world.Admin.GetStringAsync(Alarms.Path(null), token));
                return list
                    .RootElement.GetProperty("items")
                    .EnumerateArray()
                    .Count(alarm => !AlarmState.IsSettled(alarm));
            },
            unsettled => unsettled == 0,
            "all alarms are Ready",
            deadline,
            pause: TimeSpan.FromMilliseconds(250)
        );

    // Of the healthy ones the first are changed and the next deleted.
    private static bool IsChanged(int index) => index < Changed;

    private static bool IsDeleted(int index) => index is >= Changed and < Changed + Deleted;
}
