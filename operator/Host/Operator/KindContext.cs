using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Pacing;
using SageMakerMonitorOperator.Host.Configuration;
using SageMakerMonitorOperator.Kubernetes.Client;
using SageMakerMonitorOperator.Kubernetes.Controllers;
using SageMakerMonitorOperator.Kubernetes.Events;
using SageMakerMonitorOperator.Kubernetes.Informers;
using SageMakerMonitorOperator.Kubernetes.Metrics;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Kubernetes.Queues;
using SageMakerMonitorOperator.Reconcilers.Engine;

namespace SageMakerMonitorOperator.Host.Operator;

/// <summary>What all kinds share.</summary>
internal sealed record KindContext
{
    public required KubernetesClient Client { get; init; }
    public required AwsConnectionFactory Aws { get; init; }
    public required EventRecorder Events { get; init; }
    public required OperatorOptions Options { get; init; }
    public required ReconcileOptions Reconcile { get; init; }
    public required KubernetesMetrics KubernetesMetrics { get; init; }
    public required ReconcilerMetrics ReconcilerMetrics { get; init; }
    public required TimeProvider Time { get; init; }
    public required Func<double> Random { get; init; }
    public required ILoggerFactory Loggers { get; init; }

    /// <summary>How many accounts can have all their workers busy before others wait.</summary>
    private const int AccountsAtOnce = 4;

    private static readonly TimeSpan LongestBackoff = TimeSpan.FromSeconds(15);

    public ResyncSchedule Schedule => new(Reconcile, Random);

    public Informer<T> Informer<T>(ResourceDefinition<T> definition)
        where T : KubernetesObject =>
        new(
            Client,
            definition,
            new InformerOptions { Namespaces = Options.WatchNamespaces.Count == 0 ? null : Options.WatchNamespaces },
            Time,
            Random,
            Loggers.CreateLogger<Informer<T>>()
        );

    /// <param name="informer">The kind's cache.</param>
    /// <param name="controller">Does the work.</param>
    /// <param name="accountOf">Names the account that the work on an object calls: one that hangs must not hold up the others.</param>
    /// <param name="finalizer">Cleans up.</param>
    /// <param name="finalizers">Writes the finalizer.</param>
    /// <param name="isSettled">A sweep looks after the object.</param>
    public Controller<T> Controller<T>(
        Informer<T> informer,
        IEntityController<T> controller,
        Func<T, string> accountOf,
        IEntityFinalizer<T>? finalizer = null,
        FinalizerWriter<T>? finalizers = null,
        Func<T, bool>? isSettled = null
    )
        where T : KubernetesObject =>
        new(
            informer,
            controller,
            finalizer,
            finalizers,
            new ControllerOptions
            {
                Workers = Options.Workers * AccountsAtOnce,
                WorkersPerLane = Options.Workers,
                Scope = priority =>
                    CallPriority.Use(priority >= WorkPriority.Live ? CallPriority.UserEdit : CallPriority.Resync),
                // An outage of AWS is what backs off here. AWS is spared by its connection, which then fails at once.
                Queue = new WorkQueueOptions
                {
                    InitialBackoff = TimeSpan.FromMilliseconds(100),
                    MaxBackoff = Options.Resync < LongestBackoff ? Options.Resync : LongestBackoff,
                },
            },
            KubernetesMetrics,
            Time,
            Loggers.CreateLogger<Controller<T>>(),
            accountOf,
            isSettled
        );
}
