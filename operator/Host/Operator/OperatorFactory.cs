using SageMakerMonitorOperator.Api;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Host.Commands;
using SageMakerMonitorOperator.Host.Configuration;
using SageMakerMonitorOperator.Kubernetes.Client;
using SageMakerMonitorOperator.Kubernetes.Configuration;
using SageMakerMonitorOperator.Kubernetes.Events;
using SageMakerMonitorOperator.Kubernetes.Informers;
using SageMakerMonitorOperator.Kubernetes.Metrics;
using SageMakerMonitorOperator.Reconcilers.Engine;

namespace SageMakerMonitorOperator.Host.Operator;

/// <summary>Builds the operator's parts out of its options.</summary>
internal sealed class OperatorFactory(
    OperatorOptions options,
    KubernetesClientConfiguration configuration,
    KubernetesMetrics kubernetesMetrics,
    ReconcilerMetrics reconcilerMetrics,
    TimeProvider time,
    Func<double> random,
    ILoggerFactory loggers
)
{
    private const string Name = "sagemaker-monitor";

    /// <summary>Waits for the API server when the cluster's id has to be asked for.</summary>
    public async Task<RunningOperator> CreateAsync(CancellationToken cancellationToken)
    {
        var client = KubernetesClientFactory.Create(configuration, new(), kubernetesMetrics, time, random);
        var clusterId =
            options.ClusterId
            ?? await new ClusterIdentity(client, time, loggers.CreateLogger<ClusterIdentity>()).FindAsync(
                cancellationToken
            );
        var aws = new AwsConnectionFactory(
            new AwsClientOptions
            {
                EndpointUrl = options.AwsEndpointUrl,
                RequestTimeout = options.AwsRequestTimeout,
                RateShare = options.AwsRateShare,
                Rates = options.AwsRates,
                Version = ProductVersion.Text,
                Time = time,
                Random = random,
            }
        );
        var events = new EventRecorder(
            client,
            new EventRecorderOptions($"{Name}.sagemakermonitor.dev/operator", Environment.MachineName),
            kubernetesMetrics,
            time,
            loggers.CreateLogger<EventRecorder>()
        );
        var context = new KindContext
        {
            Client = client,
            Aws = aws,
            Events = events,
            Options = options,
            Reconcile = new ReconcileOptions
            {
                ClusterId = clusterId,
                Resync = options.Resync,
                TagSweep = options.TagSweep,
            },
            KubernetesMetrics = kubernetesMetrics,
            ReconcilerMetrics = reconcilerMetrics,
            Time = time,
            Random = random,
            Loggers = loggers,
        };
        return new RunningOperator(client, aws, events, Kinds.All(context))
        {
            Server = configuration.ToString(),
            ClusterId = clusterId,
        };
    }
}
