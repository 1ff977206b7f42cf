using SageMakerMonitorOperator.Benchmarks.Aws;
using SageMakerMonitorOperator.Benchmarks.Cluster;
using SageMakerMonitorOperator.Benchmarks.Processes;

namespace SageMakerMonitorOperator.Benchmarks;

/// <summary>A number of alarms against one endpoint, on an API server of its own.</summary>
internal sealed record Scenario(string Endpoint, int Alarms, Func<Task<IAwsEndpoint>> StartEndpoint)
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(2);
    private static readonly TimeProvider Clock = TimeProvider.System;

    public async Task<Figures> RunAsync(string @operator)
    {
        await using var aws = await StartEndpoint();
        await using var cluster = await BenchmarkCluster.StartAsync(aws.AccountId);
        var run = new Run(@operator, aws, cluster);
        await Cluster.Alarms.CreateAsync(cluster.Admin, Alarms);
        var cold = await ColdStartAsync(run);
        var restart = await RestartAsync(run);
        return new(Alarms, await ApplyAsync(run), cold, restart);
    }

    /// <summary>All alarms are there when the operator starts, none of them on AWS.</summary>
    private async Task<StartFigures> ColdStartAsync(Run run)
    {
        await using var watch = new AlarmWatch(run.Cluster.Admin, Clock);
        await watch.StartAsync(Alarms);
        return await MeasureAsync(
            run,
            async started =>
            {
                await watch.WaitAsync(Deadline);
                return Clock.GetElapsedTime(started, watch.LastReady).TotalSeconds;
            }
        );
    }

    /// <summary>All alarms are there and on AWS: nothing is to be written, and it is over with the last call.</summary>
    private static Task<StartFigures> RestartAsync(Run run)
    {
        var startedAt = Clock.GetUtcNow();
        return MeasureAsync(
            run,
            async _ =>
            {
                await run.AwsIsQuietAsync(startedAt);
                return ((await run.Aws.CallsAsync())[^1].At - startedAt).TotalSeconds;
            }
        );
    }

    /// <summary>The operator runs and has nothing to do; then somebody applies them all.</summary>
    private async Task<ApplyFigures> ApplyAsync(Run run)
    {
        await using var process = run.StartOperator();
        await Cluster.Alarms.DeleteAllAsync(run.Cluster.Admin);
        await Cluster.Alarms.GoneAsync(run.Cluster.Admin);
        await using var watch = new AlarmWatch(run.Cluster.Admin, Clock);
        await watch.StartAsync(Alarms);
        var started = Clock.GetTimestamp();
        await run.Cluster.ApplyAsync(Cluster.Alarms.Manifest(Alarms));
        var kubectl = Clock.GetElapsedTime(started).TotalSeconds;
        await watch.WaitAsync(Deadline);
        return new(
            kubectl,
            Clock.GetElapsedTime(started, watch.LastReady).TotalSeconds,
            Clock.GetElapsedTime(watch.LastCreated, watch.LastReady).TotalSeconds
        );
    }

    private static async Task<StartFigures> MeasureAsync(Run run, Func<long, Task<double>> finish)
    {
        var mark = await run.Cluster.Server.AuditLog.MarkAsync();
        var calls = (await run.Aws.CallsAsync()).Count;
        var clusterCpu = run.Cluster.CpuSeconds;
        var started = Clock.GetTimestamp();
        await using var process = run.StartOperator();
        var seconds = await finish(started);
        clusterCpu = run.Cluster.CpuSeconds - clusterCpu;
        var cpu = process.Figures().CpuSeconds;
        await run.WritesAreQuietAsync(mark);
        var memory = process.Figures();
        return new(
            seconds,
            cpu,
            clusterCpu,
            memory.ResidentMegabytes,
            memory.PeakMegabytes,
            [.. (await run.Aws.CallsAsync()).Skip(calls).Select(call => call.Operation)],
            run.Cluster.Writes(mark)
        );
    }

    private sealed record Run(string Operator, IAwsEndpoint Aws, BenchmarkCluster Cluster)
    {
        public MeasuredProcess StartOperator() =>
            MeasuredProcess.Start(
                Operator,
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
                "127.0.0.1"
            );

        public async Task AwsIsQuietAsync(DateTimeOffset since)
        {
            DateTimeOffset last;
            do
            {
                await Task.Delay(Quiet / 4, Clock);
                var calls = await Aws.CallsAsync();
                last = calls.Count == 0 || calls[^1].At < since ? Clock.GetUtcNow() : calls[^1].At;
            } while (Clock.GetUtcNow() - last < Quiet);
        }

        /// <summary>Events are written in the background, after Ready.</summary>
        public async Task WritesAreQuietAsync(int since)
        {
            for (var before = -1; Cluster.Writes(since).Count is var now && now != before; before = now)
            {
                await Task.Delay(Quiet, Clock);
            }
        }
    }
}
