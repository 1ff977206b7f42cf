using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SageMakerMonitorOperator.AwsSimulator.Access;
using SageMakerMonitorOperator.AwsSimulator.Answering;
using SageMakerMonitorOperator.AwsSimulator.Calls;
using SageMakerMonitorOperator.AwsSimulator.CloudWatch;
using SageMakerMonitorOperator.AwsSimulator.Control;
using SageMakerMonitorOperator.AwsSimulator.Faults;
using SageMakerMonitorOperator.AwsSimulator.Protocol;
using SageMakerMonitorOperator.AwsSimulator.Sts;
using SageMakerMonitorOperator.AwsSimulator.Tagging;
using SageMakerMonitorOperator.AwsSimulator.Throttling;

namespace SageMakerMonitorOperator.AwsSimulator;

/// <summary>AWS on a port of this machine. Everything is in memory and per account and region.</summary>
public sealed class AwsSimulatorServer : IAsyncDisposable
{
    private readonly WebApplication web;
    private readonly IReadOnlyList<IAwsService> services;

    private AwsSimulatorServer(SimulatorOptions options, TimeProvider clock)
    {
        Iam = new(options);
        Latency = new(options.Latency, clock);
        Throttling = new(options.Throttling, clock);
        Calls = new(clock);
        CloudWatch = new(clock);
        services = [CloudWatch, new StsService(Iam, clock), new TaggingService(CloudWatch)];
        var chain = new RequestChain(
            new RequestReader(Iam),
            new Execution(services, new AccessControl(Iam, clock), Throttling, Latency),
            Faults,
            Calls,
            clock
        );
        web = BuildWeb(options.Port, chain);
    }

    public string Url => web.Urls.Single();

    public CallLog Calls { get; }

    /// <summary>Who may call, and for what.</summary>
    public Iam Iam { get; }

    public CloudWatchService CloudWatch { get; }

    public FaultPlan Faults { get; } = new();

    public Latency Latency { get; }

    public Throttler Throttling { get; }

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

    /// <summary>Forgets everything since its start: resources, calls, faults, and what was set.</summary>
    public void Reset()
    {
        Faults.Clear();
        Throttling.Reset();
        Latency.Reset();
        Iam.Reset();
        foreach (var service in services)
        {
            service.Reset();
        }

        Calls.Clear();
    }

    /// <summary>Ends when the process is asked to stop.</summary>
    public Task WaitForShutdownAsync(CancellationToken cancellationToken = default) =>
        ((IHost)web).WaitForShutdownAsync(cancellationToken);

    public ValueTask DisposeAsync() => web.DisposeAsync();

    private WebApplication BuildWeb(int port, RequestChain chain)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        var app = builder.Build();
        ControlApi.Map(app, this);
        app.MapFallback("{**path}", chain.AnswerAsync);
        return app;
    }
}
