using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using SageMakerMonitorOperator.Kubernetes.Client;
using SageMakerMonitorOperator.Kubernetes.Controllers;
using SageMakerMonitorOperator.Kubernetes.Informers;
using SageMakerMonitorOperator.Kubernetes.Metrics;
using SageMakerMonitorOperator.Kubernetes.Queues;
using SageMakerMonitorOperator.Kubernetes.Tests.Support;

namespace SageMakerMonitorOperator.Kubernetes.Tests.Controllers;

/// <summary>A controller on a small API server, doing what a script says.</summary>
public abstract class ControllerFixture : IAsyncDisposable
{
    private readonly CancellationTokenSource _stopInformer = new();
    private readonly KubernetesMetrics _metrics = new();
    private readonly MetricReader _read;
    private readonly KubernetesClient _client;
    private readonly Informer<Widget> _informer;
    private Task _informing = Task.CompletedTask;

    protected ControllerFixture()
    {
        _read = new(_metrics);
        _client = Cluster.Client();
        var fast = new InformerOptions
        {
            InitialBackoff = TimeSpan.FromMilliseconds(1),
            MaxBackoff = TimeSpan.FromMilliseconds(1),
        };
        _informer = new(
            _client,
            Widget.Definition,
            fast,
            TimeProvider.System,
            () => 0.5,
            NullLogger<Informer<Widget>>.Instance
        );
    }

    private protected FakeCluster Cluster { get; } = new();

    private protected ScriptedController Script { get; } = new();

    private protected ListLogger<Controller<Widget>> Logger { get; } = new();

    private protected Controller<Widget> Controller { get; private set; } = null!;

    protected CancellationTokenSource Stop { get; } = new();

    /// <summary>Ends after <see cref="Stop"/>.</summary>
    protected Task Running { get; private set; } = Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await Stop.CancelAsync();
        await Running;
        await _stopInformer.CancelAsync();
        await _informing;
        Controller.Dispose();
        _client.Dispose();
        Cluster.Dispose();
        _read.Dispose();
        _metrics.Dispose();
        Stop.Dispose();
        _stopInformer.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected static Task<ReconcileResult> Done => Task.FromResult(ReconcileResult.Done);

    private protected static async Task<ReconcileResult> ForeverAsync(CancellationToken token)
    {
        // Work that ends only when it is cancelled.
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token);
        return ReconcileResult.Done;
    }

    private protected static Action<JsonObject> Deleting(params string[] finalizers) =>
        item =>
        {
            item["metadata"]!["deletionTimestamp"] = "2026-01-01T00:00:00Z";
            item["metadata"]!["finalizers"] = new JsonArray([.. finalizers.Select(name => (JsonNode)name)]);
        };

    private protected double? Value(string instrument, string? label = null) => _read.Value(instrument, label);

    private protected void Start(
        ControllerOptions? options = null,
        TimeProvider? time = null,
        Func<Widget, bool>? isSettled = null
    )
    {
        options ??= new();
        options = options with { Queue = new WorkQueueOptions { MaxBackoff = TimeSpan.FromMilliseconds(5) } };
        var finalizers = new FinalizerWriter<Widget>(
            _client,
            Widget.Definition,
            Script.FinalizerName,
            "widget-finalizer"
        );
        Controller = new(
            _informer,
            Script,
            Script,
            finalizers,
            options,
            _metrics,
            time ?? TimeProvider.System,
            Logger,
            isSettled: isSettled
        );
        _informing = _informer.RunAsync(_stopInformer.Token);
        Running = Controller.RunAsync(Stop.Token);
    }

    private protected Task ReconciledAsync(params string[] names) =>
        Wait.UntilAsync(() => Script.Reconciled.SequenceEqual(names), string.Join(", ", names));
}
