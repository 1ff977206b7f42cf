using SageMakerMonitorOperator.Testbed.Processes;

namespace SageMakerMonitorOperator.Testbed.Aws;

/// <summary>Moto, or the stand-in that <c>AWS_ENDPOINT_URL</c> names.</summary>
public sealed class Moto : IAsyncDisposable
{
    private readonly string? directory;
    private readonly ServerProcess? process;

    private Moto(Uri url, string? directory, ServerProcess? process)
    {
        Url = url;
        this.directory = directory;
        this.process = process;
    }

    public Uri Url { get; }

    /// <summary>Ready when it returns.</summary>
    /// <exception cref="TestbedException">It is not installed or did not start.</exception>
    public static async Task<Moto> StartAsync(CancellationToken cancellationToken = default)
    {
        if (Environment.GetEnvironmentVariable("AWS_ENDPOINT_URL") is { Length: > 0 } other)
        {
            return new(new Uri(other), directory: null, process: null);
        }

        var folder = Directory.CreateTempSubdirectory("testbed-moto-").FullName;
        var port = FreePort.Take();
        var server = await ServerProcess.StartAsync("moto", folder, $"{port}");
        var moto = new Moto(new Uri($"http://127.0.0.1:{port}"), folder, server);
        try
        {
            await server.WaitReadyAsync(moto.IsReadyAsync, cancellationToken);
            return moto;
        }
        catch
        {
            await moto.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            await process.DisposeAsync();
            Directory.Delete(directory!, recursive: true);
        }
    }

    private async Task<bool> IsReadyAsync(CancellationToken cancellationToken)
    {
        using var client = new HttpClient();
        using var answer = await client.GetAsync(new Uri(Url, "/moto-api/data.json"), cancellationToken);
        return answer.IsSuccessStatusCode;
    }
}
