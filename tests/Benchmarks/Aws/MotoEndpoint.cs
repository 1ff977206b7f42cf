using SageMakerMonitorOperator.Testbed.Aws;

namespace SageMakerMonitorOperator.Benchmarks.Aws;

/// <summary>Moto behind the recording proxy. Moto takes one call after the other, so it is the measure of nothing but itself.</summary>
internal sealed class MotoEndpoint(Moto moto, RecordingProxy proxy) : IAwsEndpoint
{
    public Uri Url => proxy.Url;

    public string AccountId => "000000000000";

    public static async Task<IAwsEndpoint> StartAsync()
    {
        var moto = await Moto.StartAsync();
        return new MotoEndpoint(moto, await RecordingProxy.StartAsync(moto.Url));
    }

    public Task<IReadOnlyList<EndpointCall>> CallsAsync() =>
        Task.FromResult<IReadOnlyList<EndpointCall>>([
            .. proxy.Calls.Select(call => new EndpointCall(call.Operation, call.At)),
        ]);

    public async ValueTask DisposeAsync()
    {
        await proxy.DisposeAsync();
        await moto.DisposeAsync();
    }
}
