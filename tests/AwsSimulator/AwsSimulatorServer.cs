using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SageMakerMonitorOperator.AwsSimulator.Access;
using SageMakerMonitorOperator.AwsSimulator.Calls;
using SageMakerMonitorOperator.AwsSimulator.CloudWatch;
using SageMakerMonitorOperator.AwsSimulator.Control;
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
    private readonly AccessControl access;
    private readonly Dictionary<string, IAwsService> services;
    private long requests;

    private AwsSimulatorServer(SimulatorOptions options, TimeProvider clock)
    {
        this.clock = clock;
        Iam = new(options);
        reader = new(Iam);
        access = new(Iam, clock);
        Latency = options.Latency;
        Calls = new(clock);
        CloudWatch = new(clock);
        IAwsService[] all = [CloudWatch, new StsService(Iam, clock), new TaggingService(CloudWatch)];
        services = all.ToDictionary(service => service.SigningName);
        web = BuildWeb(options.Port);
    }

    public string Url => web.Urls.Single();

    public CallLog Calls { get; }

    /// <summary>Who may call, and for what.</summary>
    public Iam Iam { get; }

    public CloudWatchService CloudWatch { get; }

    /// <summary>How long each answer takes from now on.</summary>
    public TimeSpan Latency { get; set; }

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
        // Clients whose clock differs take AWS's from here.
        http.Response.Headers.Date = clock.GetUtcNow().ToString("R");
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
            request = access.Admit(request, service);
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
