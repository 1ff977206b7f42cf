using SageMakerMonitorOperator.Benchmarks.Aws;
using SageMakerMonitorOperator.Benchmarks.Cluster;

namespace SageMakerMonitorOperator.Benchmarks;

/// <summary>A number of alarms against one endpoint, on an API server of its own.</summary>
internal sealed record Scenario(string Endpoint, int Alarms, Func<Task<IAwsEndpoint>> StartEndpoint)
{
    private static readonly TimeProvider Clock = TimeProvider.System;

    public async Task<Figures> RunAsync(string @operator)
    {
        await using var aws = await StartEndpoint();
        await using var cluster = await BenchmarkCluster.StartAsync(aws.AccountId);
        var run = new Run(@operator, aws, cluster);
        await Cluster.Alarms.CreateAsync(cluster.Admin, Alarms);
        var cold = await run.ColdStartAsync(Alarms);
        var restart = await run.RestartAsync();
        return new(Alarms, await ApplyAsync(run), cold, restart);
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
        await watch.WaitAsync(Run.Deadline);
        return new(
            kubectl,
            Clock.GetElapsedTime(started, watch.LastReady).TotalSeconds,
            Clock.GetElapsedTime(watch.LastCreated, watch.LastReady).TotalSeconds
        );
    }
}
