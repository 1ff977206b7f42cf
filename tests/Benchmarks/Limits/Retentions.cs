using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Calls;
using SageMakerMonitorOperator.Benchmarks.Processes;

namespace SageMakerMonitorOperator.Benchmarks.Limits;

/// <summary>Many log groups under one prefix: what it costs to keep their retention, at the documented quotas.</summary>
internal sealed record Retentions(string Operator, Ledger Ledger, int Count)
{
    private const string Region = "us-east-1";
    private const string Member = "retentionInDays";
    private const int Days = 30;
    private const int Page = 50;
    private const int Wrong = 10;
    private const int Resync = 60;
    private const double ReadRate = 10 * Share;
    private const double Share = 0.8;
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(5 * Resync);
    private static readonly ParallelOptions AtOnce = new() { MaxDegreeOfParallelism = 16 };

    private int Pages => (Count + Page - 1) / Page;

    public async Task RunAsync()
    {
        await using var world = await LimitedWorld.StartAsync(Operator);
        await Parallel.ForEachAsync(
            Enumerable.Range(0, Count),
            AtOnce,
            async (index, token) =>
                await world.Aws.Control.MakeLogGroupAsync(world.Aws.AccountId, Region, Name(index), Keeps(Days), token)
        );
        await world.Aws.Control.SetThrottlingAsync(true);
        await world.Run.Cluster.ApplyAsync(
            $$"""
            apiVersion: sagemakermonitor.dev/v1alpha1
            kind: LogRetention
            metadata: {name: sagemaker, namespace: ml}
            spec: {retentionInDays: {{Days}}, prefixes: [/aws/sagemaker/]}
            """
        );
        var mark = await world.Aws.Control.LastCallAsync();
        await using var process = world.Run.StartOperator(
            "--aws-rate-share",
            $"{Share}",
            "--resync-seconds",
            $"{Resync}"
        );
        Ledger.Head($"{Count} log groups under one prefix, documented quotas, share {Share}: the first look");
        await SweepAsync(world, process, mark, more: 0);
        Ledger.Head("A sweep, all as the spec says");
        await SweepAsync(world, process, await world.Aws.Control.LastCallAsync(), more: 0);
        Ledger.Head($"A sweep, {Wrong} of them never expire");
        await DriftAsync(world, process);
    }

    private async Task DriftAsync(LimitedWorld world, MeasuredProcess process)
    {
        var wrong = Enumerable.Range(0, Wrong).Select(index => Name(index * (Count / Wrong))).ToList();
        var mark = await world.Aws.Control.LastCallAsync();
        foreach (var name in wrong)
        {
            await world.Aws.Control.ChangeLogGroupAsync(world.Aws.AccountId, Region, name, Keeps(null));
        }

        var writes = await SweepAsync(world, process, mark, more: 1);
        Ledger.Exactly("writes to AWS", writes.Count, Wrong);
        var left = new List<string>();
        foreach (var name in wrong)
        {
            var group = await world.Aws.Control.LogGroupAsync(world.Aws.AccountId, Region, name);
            left.AddRange((int?)group[Member] == Days ? [] : [name]);
        }

        Ledger.None("log groups not set", left);
    }

    /// <returns>The writes.</returns>
    private async Task<IReadOnlyList<AwsCall>> SweepAsync(
        LimitedWorld world,
        MeasuredProcess process,
        long mark,
        int more
    )
    {
        var usage = new UsageMeter(process, world.Run.Cluster);
        var calls = await world.BurstAsync(mark, call => IsOfLogs(call) && (call.IsWrite || more == 0), Deadline);
        var reads = calls.Where(call => IsOfLogs(call) && !call.IsWrite).ToList();
        Ledger.Most(
            "reads",
            reads.Count,
            Pages + more,
            $"{Page} log groups a read{(more > 0 ? ", and what was written once more" : "")}"
        );
        var seconds = (reads[Math.Min(Pages, reads.Count) - 1].At - reads[0].At).TotalSeconds;
        Ledger.Note("first to last page", $"{seconds:0.0} s, and {Pages / ReadRate:0.0} s at the share of AWS's rate");
        Ledger.None("throttled calls", [.. calls.Where(call => call.IsThrottled).Select(call => call.Operation)]);
        var writes = calls.Where(call => IsOfLogs(call) && call.IsWrite).ToList();
        if (more == 0)
        {
            Ledger.None("writes to AWS", [.. writes.Select(call => call.Operation)]);
        }

        usage.Report(Ledger);
        return writes;
    }

    private static string Name(int index) => $"/aws/sagemaker/Endpoints/endpoint-{index:d5}";

    private static JsonObject Keeps(int? days) => new() { [Member] = days };

    private static bool IsOfLogs(AwsCall call) => call.Service == "logs";
}
