using SageMakerMonitorOperator.Benchmarks.Aws;
using SageMakerMonitorOperator.Benchmarks.Cluster;
using SageMakerMonitorOperator.Benchmarks.Processes;

namespace SageMakerMonitorOperator.Benchmarks;

/// <summary>The servers of one measurement, and starts of the operator between them.</summary>
/// <param name="Operator">Path of its program.</param>
internal sealed record Run(string Operator, IAwsEndpoint Aws, BenchmarkCluster Cluster)
{
    public static readonly TimeSpan Deadline = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(2);
    private static readonly TimeProvider Clock = TimeProvider.System;

    public MeasuredProcess StartOperator(params IEnumerable<string> more) =>
        MeasuredProcess.Start(
            Operator,
            [
                "run",
                "--kubeconfig",
                Cluster.OperatorKubeconfig,
                "--aws-endpoint-url",
                Aws.Url.ToString(),
                "--metrics-port",
                "0",
                "--health-port",
                "0",
                "--listen-address",
                "127.0.0.1",
                .. more,
            ]
        );

    /// <summary>All alarms are there when the operator starts, none of them on AWS.</summary>
    public async Task<StartFigures> ColdStartAsync(int alarms)
    {
        await using var watch = new AlarmWatch(Cluster.Admin, Clock);
        await watch.StartAsync(alarms);
        return await MeasureAsync(
            async (started, _) =>
            {
                await watch.WaitAsync(Deadline);
                return Clock.GetElapsedTime(started, watch.LastReady).TotalSeconds;
            }
        );
    }

    /// <summary>All alarms are there and on AWS: nothing is to be written, and it is over with the last call.</summary>
    public Task<StartFigures> RestartAsync() =>
        MeasureAsync(
            async (_, startedAt) =>
            {
                await AwsIsQuietAsync(startedAt);
                return ((await Aws.CallsAsync())[^1].At - startedAt).TotalSeconds;
            }
        );

    private async Task<StartFigures> MeasureAsync(Func<long, DateTimeOffset, Task<double>> finish)
    {
        var mark = await Cluster.Server.AuditLog.MarkAsync();
        var calls = (await Aws.CallsAsync()).Count;
        var before = Cluster.Figures();
        var (started, startedAt) = (Clock.GetTimestamp(), Clock.GetUtcNow());
        await using var process = StartOperator();
        var seconds = await finish(started, startedAt);
        var cluster = Cluster.Figures().Since(before);
        var cpu = process.Figures().CpuSeconds;
        await WritesAreQuietAsync(mark);
        var memory = process.Figures();
        return new(
            seconds,
            memory with
            {
                CpuSeconds = cpu,
            },
            cluster,
            [.. (await Aws.CallsAsync()).Skip(calls).Select(call => call.Operation)],
            Cluster.Writes(mark)
        );
    }

    private async Task AwsIsQuietAsync(DateTimeOffset since)
    {
        DateTimeOffset last;
        do
        {
            // Between two looks: quiet can only be seen over time.
            await Task.Delay(Quiet / 4, Clock);
            var calls = await Aws.CallsAsync();
            last = calls.Count == 0 || calls[^1].At < since ? Clock.GetUtcNow() : calls[^1].At;
        } while (Clock.GetUtcNow() - last < Quiet);
    }

    /// <summary>Events are written in the background, after Ready.</summary>
    private async Task WritesAreQuietAsync(int since)
    {
        for (var before = -1; Cluster.Writes(since).Count is var now && now != before; before = now)
        {
            // Quiet can only be seen over time.
            await Task.Delay(Quiet, Clock);
        }
    }
}
