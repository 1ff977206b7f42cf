using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SageMakerMonitorOperator.AwsSimulator.Access;
using SageMakerMonitorOperator.AwsSimulator.Answering;
using SageMakerMonitorOperator.AwsSimulator.Calls;
using SageMakerMonitorOperator.AwsSimulator.CloudTrail;
using SageMakerMonitorOperator.AwsSimulator.CloudWatch;
using SageMakerMonitorOperator.AwsSimulator.CloudWatchLogs;
using SageMakerMonitorOperator.AwsSimulator.Consistency;
using SageMakerMonitorOperator.AwsSimulator.Control;
using SageMakerMonitorOperator.AwsSimulator.EventBridge;
using SageMakerMonitorOperator.AwsSimulator.Faults;
using SageMakerMonitorOperator.AwsSimulator.GuardDuty;
using SageMakerMonitorOperator.AwsSimulator.Inventory;
using SageMakerMonitorOperator.AwsSimulator.Journal;
using SageMakerMonitorOperator.AwsSimulator.Kms;
using SageMakerMonitorOperator.AwsSimulator.Protocol;
using SageMakerMonitorOperator.AwsSimulator.S3;
using SageMakerMonitorOperator.AwsSimulator.Sns;
using SageMakerMonitorOperator.AwsSimulator.Sts;
using SageMakerMonitorOperator.AwsSimulator.Tagging;
using SageMakerMonitorOperator.AwsSimulator.Throttling;

namespace SageMakerMonitorOperator.AwsSimulator;

/// <summary>AWS on a port of this machine. Everything is in memory and per account and region.</summary>
public sealed class AwsSimulatorServer : IAsyncDisposable
{
    private readonly WebApplication web;
    private readonly IReadOnlyList<IAwsService> services;
    private readonly IResourceInventory[] inventories;
    private readonly Lags lags = new();

    private AwsSimulatorServer(SimulatorOptions options, TimeProvider clock)
    {
        Iam = new(options);
        Latency = new(options.Latency, clock);
        Throttling = new(options.Throttling, clock);
        Calls = new(clock);
        Journal = new(clock);
        CloudWatch = new(clock, Journal, lags, options.Readings);
        Sns = new(clock, Journal, lags);
        Kms = new(clock);
        Logs = new(clock, Journal, lags, Kms);
        CloudTrail = new(clock, Journal, lags, new(S3, Sns, Logs, Kms, options.MostTrails));
        Events = new(clock, Journal, lags, options.Readings);
        GuardDuty = new(clock, Journal, lags, options.Readings);
        inventories = [CloudWatch, Sns, Logs, CloudTrail, Events, GuardDuty];
        services =
        [
            CloudWatch,
            Sns,
            Logs,
            Kms,
            S3,
            CloudTrail,
            Events,
            GuardDuty,
            new StsService(Iam, clock),
            new TaggingService(inventories, lags, clock),
        ];
        var chain = new RequestChain(
            new RequestReader(Iam, services),
            new Execution(services, new AccessControl(Iam, clock), Throttling, Latency),
            Faults,
            Calls,
            clock
        );
        web = BuildWeb(options.Port, chain);
    }

    public string Url => web.Urls.Single();

    public CallLog Calls { get; }

    public ResourceJournal Journal { get; }

    /// <summary>Who may call, and for what.</summary>
    public Iam Iam { get; }

    public CloudWatchService CloudWatch { get; }

    public SnsService Sns { get; }

    public CloudWatchLogsService Logs { get; }

    public KmsService Kms { get; }

    public S3Service S3 { get; } = new();

    public CloudTrailService CloudTrail { get; }

    public EventBridgeService Events { get; }

    public GuardDutyService GuardDuty { get; }

    public FaultPlan Faults { get; } = new();

    public Latency Latency { get; }

    public Throttler Throttling { get; }

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

    /// <summary>Forgets everything since its start: resources, calls, faults, and what was set.</summary>
    public void Reset()
    {
        Faults.Clear();
        Throttling.Reset();
        Latency.Reset();
        lags.Reset();
        Iam.Reset();
        foreach (var service in services)
        {
            service.Reset();
        }

        Calls.Clear();
        Journal.Clear();
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
