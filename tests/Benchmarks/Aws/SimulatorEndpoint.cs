using System.Net.Http.Json;
using SageMakerMonitorOperator.Benchmarks.Processes;

namespace SageMakerMonitorOperator.Benchmarks.Aws;

/// <summary>The simulator as a process of its own, answering after a fixed time.</summary>
internal sealed class SimulatorEndpoint(MeasuredProcess process, HttpClient http) : IAwsEndpoint
{
    private const string Program = "artifacts/bin/AwsSimulator/release/SageMakerMonitorOperator.AwsSimulator.dll";
    private readonly List<EndpointCall> _calls = [];

    public Uri Url => http.BaseAddress!;

    public string AccountId => "123456789012";

    public static async Task<IAwsEndpoint> StartAsync(int latencyMilliseconds)
    {
        var process = MeasuredProcess.Start(Repository.File(Program), "--latency", $"{latencyMilliseconds}");
        return new SimulatorEndpoint(process, new HttpClient { BaseAddress = new Uri(await process.FirstLineAsync()) });
    }

    public async Task<IReadOnlyList<EndpointCall>> CallsAsync()
    {
        var more = new Uri($"/_control/calls?after={_calls.Count}", UriKind.Relative);
        _calls.AddRange(await http.GetFromJsonAsync<List<EndpointCall>>(more) ?? []);
        return [.. _calls];
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await process.DisposeAsync();
    }
}
