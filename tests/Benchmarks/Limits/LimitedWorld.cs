using System.Globalization;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Calls;
using SageMakerMonitorOperator.Benchmarks.Aws;
using SageMakerMonitorOperator.Benchmarks.Cluster;
using SageMakerMonitorOperator.Testbed.Waiting;

namespace SageMakerMonitorOperator.Benchmarks.Limits;

/// <summary>The simulator, an API server, and the operator between them.</summary>
internal sealed class LimitedWorld(SimulatorEndpoint aws, Run run) : IAsyncDisposable
{
    private const string Threshold = "Threshold";
    private const string Region = "us-east-1";
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(4);

    public SimulatorEndpoint Aws => aws;

    public Run Run => run;

    public HttpClient Admin => run.Cluster.Admin;

    public static async Task<LimitedWorld> StartAsync(string @operator, params IEnumerable<string> simulatorArguments)
    {
        var aws = await SimulatorEndpoint.StartAsync(simulatorArguments);
        var cluster = await BenchmarkCluster.StartAsync(aws.AccountId);
        return new(aws, new Run(@operator, aws, cluster));
    }

    /// <summary>The calls of the next burst: from the first one that begins it until there are none for a while.</summary>
    public async Task<IReadOnlyList<AwsCall>> BurstAsync(long after, Predicate<AwsCall> begins, TimeSpan deadline)
    {
        await Wait.UntilAsync(
            async token => (await aws.Control.CallsAsync(after, token)).Any(call => begins(call)),
            "the operator calls AWS",
            deadline,
            pause: TimeSpan.FromMilliseconds(500)
        );
        return await Wait.UntilAsync(
            token => aws.Control.CallsAsync(after, token),
            calls => TimeProvider.System.GetUtcNow() - calls[^1].At > Quiet,
            "the operator has no more to ask of AWS",
            deadline,
            pause: TimeSpan.FromMilliseconds(500)
        );
    }

    /// <returns>What AWS has; null where the alarm is not there.</returns>
    public async Task<double?> ThresholdAsync(string name)
    {
        var alarm = await aws.Control.FindAlarmAsync(aws.AccountId, Region, name);
        return alarm is null ? null : double.Parse($"{alarm[Threshold]}", CultureInfo.InvariantCulture);
    }

    /// <summary>Somebody else changes it, without a call of the operator's.</summary>
    public Task ChangeThresholdAsync(string name, double threshold) =>
        aws.Control.ChangeAlarmAsync(aws.AccountId, Region, name, new JsonObject { [Threshold] = threshold });

    public async ValueTask DisposeAsync()
    {
        await run.Cluster.DisposeAsync();
        await aws.DisposeAsync();
    }
}
