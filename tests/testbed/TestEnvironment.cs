using SageMakerMonitorOperator.Testbed.ApiServer;
using SageMakerMonitorOperator.Testbed.Aws;

namespace SageMakerMonitorOperator.Testbed;

/// <summary>All that an operator needs around it: a Kubernetes API server, and Moto behind a recording proxy.</summary>
public sealed class TestEnvironment : IAsyncDisposable
{
    private readonly Moto moto;

    private TestEnvironment(TestApiServer apiServer, Moto moto, RecordingProxy aws)
    {
        ApiServer = apiServer;
        this.moto = moto;
        Aws = aws;
    }

    public TestApiServer ApiServer { get; }

    /// <summary>What the operator is pointed at.</summary>
    public RecordingProxy Aws { get; }

    /// <summary>The same AWS past the record: for a test's own reads and for changes behind the operator's back.</summary>
    public Uri AwsBehindTheProxy => moto.Url;

    /// <summary>Ready when it returns.</summary>
    /// <exception cref="TestbedException">A part is missing or did not start.</exception>
    public static async Task<TestEnvironment> StartAsync(CancellationToken cancellationToken = default)
    {
        var startingMoto = Moto.StartAsync(cancellationToken);
        var startingServer = TestApiServer.StartAsync(cancellationToken);
        try
        {
            await Task.WhenAll(startingMoto, startingServer);
            var started = await startingMoto;
            var proxy = await RecordingProxy.StartAsync(started.Url, cancellationToken: cancellationToken);
            return new(await startingServer, started, proxy);
        }
        catch
        {
            await DisposeStartedAsync(startingMoto);
            await DisposeStartedAsync(startingServer);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Aws.DisposeAsync();
        await moto.DisposeAsync();
        await ApiServer.DisposeAsync();
    }

    private static async Task DisposeStartedAsync<T>(Task<T> starting)
        where T : IAsyncDisposable
    {
        if (starting.IsCompletedSuccessfully)
        {
            await (await starting).DisposeAsync();
        }
    }
}
