using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SageMakerMonitorOperator.AwsSimulator.Calls;
using SageMakerMonitorOperator.AwsSimulator.CloudWatch;
using SageMakerMonitorOperator.AwsSimulator.Consistency;
using SageMakerMonitorOperator.AwsSimulator.Control;
using SageMakerMonitorOperator.AwsSimulator.Inventory;
using SageMakerMonitorOperator.AwsSimulator.Journal;
using SageMakerMonitorOperator.AwsSimulator.Protocol;
using SageMakerMonitorOperator.AwsSimulator.Sts;
using SageMakerMonitorOperator.AwsSimulator.Tagging;

namespace SageMakerMonitorOperator.AwsSimulator;

/// <summary>AWS on a port of this machine. Everything is in memory and per account and region.</summary>
public sealed class AwsSimulatorServer : IAsyncDisposable
{
    private readonly WebApplication web;
    private readonly TimeProvider clock;
    private readonly RequestReader reader;
    private readonly Dictionary<string, IAwsService> services;
    private readonly IResourceInventory[] inventories;
    private readonly Lags lags = new();
    private long requests;

    private AwsSimulatorServer(SimulatorOptions options, TimeProvider clock)
    {
        this.clock = clock;
        reader = new(options);
        Latency = options.Latency;
        Calls = new(clock);
        Journal = new(clock);
        CloudWatch = new(clock, Journal, lags, options.Readings);
        inventories = [CloudWatch];
        IAwsService[] all = [CloudWatch, new StsService(), new TaggingService(inventories, lags, clock)];
        services = all.ToDictionary(service => service.SigningName);
        web = BuildWeb(options.Port);
    }

    public string Url => web.Urls.Single();

    public CallLog Calls { get; }

    public ResourceJournal Journal { get; }

    public CloudWatchService CloudWatch { get; }

    /// <summary>How long each answer takes from now on.</summary>
    public TimeSpan Latency { get; set; }

    /// <summary>Reads show the world as it was that long ago, by the server's clock; writes see the present.</summary>
    public TimeSpan Lag
    {
        get => lags.Reads;
        set => lags.Reads = value;
    }

    /// <summary>The same for the tags that a service lists for one resource.</summary>
    public TimeSpan TagLag
    {
        get => lags.Tags;
        set => lags.Tags = value;
    }

    /// <summary>The same for the Resource Groups Tagging API.</summary>
    public TimeSpan TaggingLag
    {
        get => lags.Tagging;
        set => lags.Tagging = value;
    }

    public static async Task<AwsSimulatorServer> StartAsync(
        SimulatorOptions? options = null,
        TimeProvider? clock = null,
        CancellationToken cancellationToken = default
    )
    {
        var server = new AwsSimulatorServer(options ?? new(), clock ?? TimeProvider.System);
        await server.web.StartAsync(cancellationToken);
        return server;
    }

    /// <summary>Everything the account has: region, service, ARN, configuration and tags, without times and states and in
    /// a stable order, so that two runs can be compared as text.</summary>
    public JsonObject Snapshot(string accountId) => AccountSnapshot.Of(accountId, inventories);

    /// <summary>Ends when the process is asked to stop.</summary>
    public Task WaitForShutdownAsync(CancellationToken cancellationToken = default) =>
        ((IHost)web).WaitForShutdownAsync(cancellationToken);

    public ValueTask DisposeAsync() => web.DisposeAsync();

    private WebApplication BuildWeb(int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        var app = builder.Build();
        ControlApi.Map(app, this);
        app.MapFallback("{**path}", AnswerAsync);
        return app;
    }

    private async Task AnswerAsync(HttpContext http)
    {
        var requestId = NextRequestId();
        var protocol = http.Request.Headers.ContainsKey("X-Amz-Target") ? WireProtocol.Json : WireProtocol.Query;
        try
        {
            var request = await reader.ReadAsync(http.Request, http.RequestAborted);
            await AnswerAsync(http, request, requestId);
        }
        catch (AwsException error)
        {
            await AnswerWriter.WriteAsync(http.Response, protocol, service: null, error, requestId);
        }
    }

    private async Task AnswerAsync(HttpContext http, AwsRequest request, string requestId)
    {
        if (Latency > TimeSpan.Zero)
        {
            await Task.Delay(Latency, clock, http.RequestAborted);
        }

        var service = services.GetValueOrDefault(request.Service);
        try
        {
            var result =
                service?.Answer(request)
                ?? throw new AwsException("UnknownService", $"The simulator has no service {request.Service}.");
            Calls.Add(request, requestId, errorCode: null);
            await AnswerWriter.WriteAsync(http.Response, request, service, result, requestId);
        }
        catch (AwsException error)
        {
            Calls.Add(request, requestId, error.Code);
            await AnswerWriter.WriteAsync(http.Response, request.Protocol, service, error, requestId);
        }
    }

    // Shaped as AWS's, and counted, so that a run can be repeated.
    private string NextRequestId() =>
        "00000000-0000-4000-8000-" + Interlocked.Increment(ref requests).ToString("x12", CultureInfo.InvariantCulture);
}
