using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using SageMakerMonitorOperator.Api;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.MetricAlarms;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Kubernetes.Client;
using SageMakerMonitorOperator.Kubernetes.Events;
using SageMakerMonitorOperator.Kubernetes.Metrics;
using SageMakerMonitorOperator.Reconcilers.Accounts;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.MetricAlarms;
using SageMakerMonitorOperator.Reconcilers.Ownership;
using SageMakerMonitorOperator.Reconcilers.Policies;
using SageMakerMonitorOperator.Reconcilers.Tests.Accounts;
using SageMakerMonitorOperator.Reconcilers.Tests.References;
using AwsAlarm = SageMakerMonitorOperator.Aws.CloudWatch.MetricAlarm;

namespace SageMakerMonitorOperator.Reconcilers.Tests.Engine;

/// <summary>The controller of MetricAlarms with an API server and an AWS of the test's own.</summary>
public abstract class EngineFixture : IAsyncLifetime
{
    protected const string Finalizer = "metricalarms.sagemakermonitor.dev/aws-cleanup";
    protected const string Arn = "arn:aws:cloudwatch:eu-west-1:111122223333:alarm:ml_churn";

    private readonly FakeSecrets _secrets = new();
    private readonly KubernetesMetrics _metrics = new();
    private readonly ReconcilerMetrics _reconcilerMetrics = new();
    private KubernetesClient _secretsClient = null!;
    private KubernetesClient _objectsClient = null!;
    private AwsConnectionFactory _connections = null!;
    private StsStub _sts = null!;

    private protected static Owner Self { get; } = new("cluster-1", "MetricAlarm", "ml", "churn");

    private protected FakeAlarms Aws { get; } = new();

    private protected FakeObjects Objects { get; } = new();

    private protected FakeTimeProvider Time { get; } = new();

    protected KnownReferences References { get; } = new();

    protected NameRegister Names { get; } = new(_ => new AwsPlace(Pinned.AccountId, Pinned.Region));

    protected AwsResourceController<MetricAlarm, MetricAlarmStatus, ObservedAlarm> Controller { get; private set; } =
        null!;

    protected static AwsResourceIdentity Pinned { get; } =
        new()
        {
            AccountId = TestAccounts.Id,
            Partition = "aws-cn",
            Region = "eu-west-1",
            Name = "ml_churn",
        };

    public async ValueTask InitializeAsync()
    {
        _sts = await StsStub.StartAsync();
        var server = new Uri("http://127.0.0.1:1");
        _secretsClient = new(server, _secrets, new(), TimeProvider.System, () => 0);
        _objectsClient = new(server, Objects, new(), TimeProvider.System, () => 0);
        _connections = new(
            new AwsClientOptions
            {
                EndpointUrl = _sts.Url,
                Environment = new Dictionary<string, string>(StringComparer.Ordinal),
            }
        );
        Controller = new(Services());
    }

    public async ValueTask DisposeAsync()
    {
        _connections.Dispose();
        _secretsClient.Dispose();
        _objectsClient.Dispose();
        _secrets.Dispose();
        Objects.Dispose();
        _metrics.Dispose();
        _reconcilerMetrics.Dispose();
        await _sts.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected static MetricAlarmSpec Spec { get; } =
        new()
        {
            Namespace = "AWS/SageMaker",
            MetricName = "Invocations",
            Statistic = "Sum",
            PeriodSeconds = 60,
            EvaluationPeriods = 1,
            Threshold = 1,
            ComparisonOperator = "GreaterThanThreshold",
        };

    /// <summary>An object with the finalizer.</summary>
    protected static MetricAlarm Claimed(MetricAlarmSpec spec, AwsResourceIdentity? pinned = null) =>
        new()
        {
            Metadata = new()
            {
                Namespace = "ml",
                Name = "churn",
                Generation = 1,
                ResourceVersion = "0",
                Finalizers = [Finalizer],
            },
            Spec = spec,
            Status = new MetricAlarmStatus { Aws = pinned },
        };

    private protected static ObservedAlarm Existing(IReadOnlyDictionary<string, string>? tags = null) =>
        new(new AwsAlarm { AlarmName = "ml_churn" }, Arn, tags ?? Self.Tags());

    protected KindServices<MetricAlarm, MetricAlarmStatus, ObservedAlarm> Services()
    {
        var options = new ReconcileOptions { ClusterId = "cluster-1" };
        var definition = ResourceDefinitions.MetricAlarms;
        return new()
        {
            Kind = Aws,
            Accounts = new(_ => TestAccounts.Account(allowed: "*"), account => account.Spec.AccountId),
            Names = Names,
            References = References,
            Secrets = new(_secretsClient),
            Sessions = new(
                new CredentialSource(_secretsClient, "operator-system", "cluster-1"),
                _connections,
                TimeProvider.System
            ),
            Status = new(
                _objectsClient,
                definition,
                ApiJsonContext.Default.MetricAlarmStatus,
                found => found.Status,
                "status"
            ),
            Finalizers = new(_objectsClient, definition, Finalizer, "finalizer"),
            Events = new(
                _objectsClient,
                new("sagemakermonitor.dev/operator", "pod"),
                _metrics,
                TimeProvider.System,
                NullLogger<EventRecorder>.Instance
            ),
            Metrics = _reconcilerMetrics,
            Options = options,
            Schedule = new(options, () => 0),
            Time = Time,
            Logger = Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance,
        };
    }
}
