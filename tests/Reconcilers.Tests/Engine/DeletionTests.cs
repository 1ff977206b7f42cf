using Microsoft.Extensions.Logging.Abstractions;
using SageMakerMonitorOperator.Api;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.MetricAlarms;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Kubernetes.Client;
using SageMakerMonitorOperator.Kubernetes.Controllers;
using SageMakerMonitorOperator.Kubernetes.Events;
using SageMakerMonitorOperator.Kubernetes.Metrics;
using SageMakerMonitorOperator.Kubernetes.Schema;
using SageMakerMonitorOperator.Kubernetes.Status;
using SageMakerMonitorOperator.Reconcilers.Accounts;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.MetricAlarms;
using SageMakerMonitorOperator.Reconcilers.Ownership;
using SageMakerMonitorOperator.Reconcilers.Planning;
using SageMakerMonitorOperator.Reconcilers.Problems;
using SageMakerMonitorOperator.Reconcilers.References;
using SageMakerMonitorOperator.Reconcilers.Tests.Accounts;
using AwsAlarm = SageMakerMonitorOperator.Aws.CloudWatch.MetricAlarm;

namespace SageMakerMonitorOperator.Reconcilers.Tests.Engine;

public sealed class DeletionTests : IAsyncLifetime
{
    private const string Finalizer = "metricalarms.sagemakermonitor.dev/aws-cleanup";

    private static readonly Owner Self = new("cluster-1", "MetricAlarm", "ml", "churn");

    private readonly FakeSecrets _secrets = new();
    private readonly KubernetesMetrics _metrics = new();
    private readonly ReconcilerMetrics _reconcilerMetrics = new();
    private readonly FakeAlarms _aws = new();
    private KubernetesClient _kubernetes = null!;
    private AwsConnectionFactory _connections = null!;
    private StsStub _sts = null!;

    public async ValueTask InitializeAsync()
    {
        _sts = await StsStub.StartAsync();
        _kubernetes = new(new Uri("http://127.0.0.1:1"), _secrets, new(), TimeProvider.System, () => 0);
        _connections = new(
            new AwsClientOptions
            {
                EndpointUrl = _sts.Url,
                Environment = new Dictionary<string, string>(StringComparer.Ordinal),
            }
        );
    }

    public async ValueTask DisposeAsync()
    {
        _connections.Dispose();
        _kubernetes.Dispose();
        _secrets.Dispose();
        _metrics.Dispose();
        _reconcilerMetrics.Dispose();
        await _sts.DisposeAsync();
    }

    [Fact]
    public async Task A_spec_that_became_invalid_does_not_block_the_deletion()
    {
        _aws.Alarm = new(new AwsAlarm { AlarmName = "ml_churn" }, "arn", Self.Tags());
        var result = await FinalizeAsync(new MetricAlarmSpec { AlarmActions = [new ActionTarget()] });
        result.ShouldBe(FinalizeResult.Finished);
        _aws.Alarm.ShouldBeNull();
    }

    [Fact]
    public async Task A_name_that_something_of_another_type_has_taken_does_not_block_the_deletion()
    {
        _aws.Taken = true;
        (await FinalizeAsync(new MetricAlarmSpec())).ShouldBe(FinalizeResult.Finished);
    }

    private Task<FinalizeResult> FinalizeAsync(MetricAlarmSpec spec)
    {
        var alarm = new MetricAlarm
        {
            Metadata = new()
            {
                Namespace = "ml",
                Name = "churn",
                Finalizers = [Finalizer],
            },
            Spec = spec,
        };
        return new AwsResourceController<MetricAlarm, MetricAlarmStatus, ObservedAlarm>(Services()).FinalizeAsync(
            alarm,
            TestContext.Current.CancellationToken
        );
    }

    private KindServices<MetricAlarm, MetricAlarmStatus, ObservedAlarm> Services()
    {
        var options = new ReconcileOptions { ClusterId = "cluster-1" };
        var definition = ResourceDefinitions.MetricAlarms;
        return new()
        {
            Kind = _aws,
            Accounts = new(_ => TestAccounts.Account(allowed: "*")),
            Names = new(_ => null),
            Sessions = new(
                new CredentialSource(_kubernetes, "operator-system", "cluster-1"),
                _connections,
                TimeProvider.System
            ),
            Status = new(
                _kubernetes,
                definition,
                ApiJsonContext.Default.MetricAlarmStatus,
                found => found.Status,
                "status"
            ),
            Finalizers = new(_kubernetes, definition, Finalizer, "finalizer"),
            Events = new(
                _kubernetes,
                new("sagemakermonitor.dev/operator", "pod"),
                _metrics,
                TimeProvider.System,
                NullLogger<EventRecorder>.Instance
            ),
            Metrics = _reconcilerMetrics,
            Options = options,
            Schedule = new(options, () => 0),
            Time = TimeProvider.System,
            Logger = Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance,
        };
    }

    private sealed class FakeAlarms : IAwsResourceKind<MetricAlarm, MetricAlarmStatus, ObservedAlarm>
    {
        private readonly MetricAlarmKind _kind = new(new NoTopicArns());

        public ObservedAlarm? Alarm { get; set; }
        public bool Taken { get; set; }
        public string Kind => _kind.Kind;

        public IReadOnlyList<Violation> Validate(MetricAlarm resource) => _kind.Validate(resource);

        public Task<ObservedAlarm?> ObserveAsync(
            AwsConnection aws,
            AwsResourceIdentity identity,
            IReadOnlyDictionary<string, string>? knownTags,
            CancellationToken cancellationToken
        ) => Taken ? throw ProblemException.Stalled(Reasons.NameConflict, "a CompositeAlarm") : Task.FromResult(Alarm);

        public Plan Plan(MetricAlarm resource, TagPlan tags, ObservedAlarm? observed) =>
            _kind.Plan(resource, tags, observed);

        public Plan PlanDeletion(ObservedAlarm observed) => _kind.PlanDeletion(observed);

        public Plan PlanRelease(ObservedAlarm observed) => _kind.PlanRelease(observed);

        public Task ApplyAsync(AwsConnection aws, Step step, CancellationToken cancellationToken)
        {
            Alarm = null;
            return Task.CompletedTask;
        }

        public MetricAlarmStatus Report(MetricAlarmStatus status, ObservedAlarm? observed) => status;
    }
}
