using SageMakerMonitorOperator.AwsSimulator.Client;
using SageMakerMonitorOperator.Benchmarks.Processes;

namespace SageMakerMonitorOperator.Benchmarks.Aws;

/// <summary>The simulator as a process of its own.</summary>
internal sealed class SimulatorEndpoint(MeasuredProcess process, Uri url) : IAwsEndpoint
{
    private const string Program = "artifacts/bin/AwsSimulator/release/SageMakerMonitorOperator.AwsSimulator.dll";
    private readonly List<EndpointCall> _calls = [];

    public Uri Url => url;

    public string AccountId => "123456789012";

    /// <summary>The hand behind the operator's back.</summary>
    public SimulatorClient Control { get; } = new(url);

    public static async Task<IAwsEndpoint> StartAsync(int latencyMilliseconds) =>
        await StartAsync("--latency", $"{latencyMilliseconds}");

    public static async Task<SimulatorEndpoint> StartAsync(params IEnumerable<string> arguments)
    {
        var process = MeasuredProcess.Start(Repository.File(Program), arguments);
        return new SimulatorEndpoint(process, new Uri(await process.FirstLineAsync()));
    }

    public async Task<IReadOnlyList<EndpointCall>> CallsAsync()
    {
        var more = await Control.CallsAsync(_calls.Count);
        _calls.AddRange(more.Select(call => new EndpointCall(call.Operation, call.At)));
        return [.. _calls];
    }

    public async ValueTask DisposeAsync()
    {
        Control.Dispose();
        await process.DisposeAsync();
    }
}
