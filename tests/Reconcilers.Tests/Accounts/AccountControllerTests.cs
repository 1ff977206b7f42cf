using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using SageMakerMonitorOperator.Api;
using SageMakerMonitorOperator.Api.Accounts;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.MetricAlarms;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Kubernetes.Client;
using SageMakerMonitorOperator.Kubernetes.Controllers;
using SageMakerMonitorOperator.Kubernetes.Events;
using SageMakerMonitorOperator.Kubernetes.Metrics;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Kubernetes.Status;
using SageMakerMonitorOperator.Reconcilers.Accounts;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Testbed.Waiting;
using SageMakerMonitorOperator.Tests.Shared.Status;

namespace SageMakerMonitorOperator.Reconcilers.Tests.Accounts;

public sealed class AccountControllerTests : IAsyncLifetime
{
    private readonly FakeKubernetes _kubernetes = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
    private readonly KubernetesMetrics _metrics = new();
    private readonly List<MetricAlarm> _alarms = [];
    private readonly List<string> _log = [];
    private KubernetesClient _client = null!;
    private AwsConnectionFactory _connections = null!;
    private StsStub _sts = null!;
    private EventRecorder _events = null!;
    private AccountController<AwsAccount> _controller = null!;

    public async ValueTask InitializeAsync()
    {
        _sts = await StsStub.StartAsync();
        _client = _kubernetes.Client();
        _connections = new(
            new AwsClientOptions
            {
                EndpointUrl = _sts.Url,
                MaxBackoff = TimeSpan.FromMilliseconds(1),
                Time = _time,
                Environment = new Dictionary<string, string>(StringComparer.Ordinal),
            }
        );
        _events = new(_client, new("sagemakermonitor.dev/operator", "pod"), _metrics, _time, Quiet<EventRecorder>());
        _controller = new(Services());
        _kubernetes.Secrets["ml/aws-key"] = Key("AKIACANARY0000000001");
    }

    public async ValueTask DisposeAsync()
    {
        _connections.Dispose();
        _client.Dispose();
        _kubernetes.Dispose();
        _metrics.Dispose();
        await _sts.DisposeAsync();
    }

    [Fact]
    public async Task An_account_is_held_before_AWS_is_asked_and_ready_after()
    {
        Store(TestAccounts.Own() with { Metadata = TestAccounts.Own().Metadata with { Finalizers = null } });
        _sts.Before = () =>
        {
            Finalizers.IsHeld(Stored.Metadata).ShouldBeTrue();
            return Task.CompletedTask;
        };
        await ReconcileAsync();
        StatusContract.Verify(Stored.Metadata, Stored.Status).ShouldBeEmpty();
        Stored.Status!.CallerArn.ShouldBe($"arn:aws-cn:sts::{TestAccounts.Id}:assumed-role/ops/me");
        Condition(ConditionTypes.Ready).Status.ShouldBe("True");
        Condition(ConditionTypes.CredentialsValid).Status.ShouldBe("True");
    }

    [Fact]
    public async Task A_second_look_writes_nothing_although_temporary_credentials_were_renewed()
    {
        _sts.Expiration = () => _time.GetUtcNow().AddHours(1);
        Store(TestAccounts.Own(null, new AwsAccountRole { RoleArn = "arn:aws:iam::111122223333:role/alarms" }));
        await ReconcileAsync();
        Condition(ConditionTypes.CredentialsValid).Message.ShouldContain("temporary ones, of 60 minutes each");
        var writes = _kubernetes.Writes;
        _time.Advance(TimeSpan.FromHours(2));
        await ReconcileAsync();
        _sts.Forms.Count(form => form["Action"] == "AssumeRole").ShouldBe(2);
        _kubernetes.Writes.ShouldBe(writes);
    }

    [Fact]
    public async Task Credentials_that_cannot_be_renewed_say_until_when_they_are_valid()
    {
        _sts.Expiration = () => _time.GetUtcNow().AddHours(1);
        Store(TestAccounts.Own(null, new AwsAccountRole { RoleArn = "arn:aws:iam::111122223333:role/alarms" }));
        await ReconcileAsync();
        _time.Advance(TimeSpan.FromMinutes(56));
        _sts.RefusesOnly = "AssumeRole";
        await Wait.UntilAsync(
            async _ =>
            {
                await ReconcileAsync();
                return Condition(ConditionTypes.CredentialsValid).Reason == Reasons.RenewalFailing;
            },
            "the account says that the renewal fails",
            cancellationToken: TestContext.Current.CancellationToken
        );
        var condition = Condition(ConditionTypes.CredentialsValid);
        condition.Status.ShouldBe("True");
        condition.Message.ShouldStartWith(
            "the temporary credentials are valid until 2026-01-01T01:00:00Z and cannot be renewed: No valid credentials for STS AssumeRole"
        );
    }

    [Fact]
    public async Task Events_tell_when_credentials_become_invalid_and_valid_again_and_not_in_between()
    {
        Store(TestAccounts.Own());
        await ReconcileAsync();
        _kubernetes.Secrets.Remove("ml/aws-key");
        await ReconcileAsync();
        await ReconcileAsync();
        Condition(ConditionTypes.CredentialsValid).Reason.ShouldBe(Reasons.SecretNotReady);
        _kubernetes.Secrets["ml/aws-key"] = Key("AKIACANARY0000000003");
        await ReconcileAsync();
        await ReconcileAsync();
        (await EventsAsync())
            .Select(e => (string?)e["reason"])
            .ShouldBe([Reasons.SecretNotReady, Reasons.CredentialsAccepted]);
    }

    [Fact]
    public async Task STS_in_trouble_turns_no_account_unready_at_once()
    {
        Store(TestAccounts.Own());
        await ReconcileAsync();
        _sts.Before = () => throw new InvalidOperationException("answers 500");
        _time.Advance(TimeSpan.FromMinutes(5));
        (await ReconcileAsync()).ShouldBe(ReconcileResult.Backoff);
        Condition(ConditionTypes.Ready).Status.ShouldBe("True");
        Condition(ConditionTypes.CredentialsValid).Status.ShouldBe("Unknown");
        (await EventsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_deleted_account_waits_for_the_objects_that_need_it_and_names_five()
    {
        Store(Deleting(TestAccounts.Own()));
        _alarms.AddRange(Enumerable.Range(1, 7).Select(i => Alarm($"alarm-{i}", claimed: true)));
        (await FinalizeAsync()).ShouldNotBe(FinalizeResult.Finished);
        var ready = Condition(ConditionTypes.Ready);
        (ready.Status, ready.Reason).ShouldBe(("False", Reasons.Terminating));
        ready.Message.ShouldStartWith(
            "the deletion waits for 7 object(s) that need the credentials: MetricAlarm ml/alarm-1, MetricAlarm ml/alarm-2,"
                + " MetricAlarm ml/alarm-3, MetricAlarm ml/alarm-4, MetricAlarm ml/alarm-5 and 2 more. Delete them"
        );
        StatusContract.Verify(Stored.Metadata, Stored.Status).ShouldBeEmpty();
        _alarms.Clear();
        await GoneAsync();
    }

    [Fact]
    public async Task What_AWS_holds_nothing_of_or_what_uses_another_account_keeps_none()
    {
        Store(Deleting(TestAccounts.Own()));
        _alarms.Add(Alarm("unclaimed", claimed: false));
        _alarms.Add(Alarm("elsewhere", claimed: true, account: "another"));
        _alarms.Add(Alarm("of-the-cluster", claimed: true, kind: AccountKind.ClusterAwsAccount));
        await GoneAsync();
    }

    [Fact]
    public async Task No_secret_and_no_whole_key_id_is_in_status_events_or_log()
    {
        _sts.Expiration = () => _time.GetUtcNow().AddHours(1);
        Store(TestAccounts.Own(null, new AwsAccountRole { RoleArn = "arn:aws:iam::111122223333:role/alarms" }));
        await ReconcileAsync();
        _sts.Refuses = true;
        _time.Advance(TimeSpan.FromHours(2));
        await ReconcileAsync();
        _kubernetes.Secrets["ml/aws-key"]["secretAccessKey"] = "";
        await ReconcileAsync();
        var events = await EventsAsync();
        events.Count.ShouldBeGreaterThan(0);
        string[] shown = [_kubernetes.Account!.ToJsonString(), .. events.Select(e => e.ToJsonString()), .. _log];
        shown.ShouldAllBe(text => !text.Contains("canary", StringComparison.OrdinalIgnoreCase));
    }

    private AwsAccount Stored => _kubernetes.Account!.Deserialize(ApiJsonContext.Default.AwsAccount)!;

    private void Store(AwsAccount account) =>
        _kubernetes.Account = (JsonObject)JsonSerializer.SerializeToNode(account, ApiJsonContext.Default.AwsAccount)!;

    private Condition Condition(string type) => Stored.Status!.Conditions.Find(type).ShouldNotBeNull();

    private Task<ReconcileResult> ReconcileAsync() =>
        _controller.ReconcileAsync(Stored, TestContext.Current.CancellationToken);

    private Task<FinalizeResult> FinalizeAsync() =>
        _controller.FinalizeAsync(Stored, TestContext.Current.CancellationToken);

    private async Task GoneAsync()
    {
        (await FinalizeAsync()).ShouldNotBe(FinalizeResult.Finished);
        _time.Advance(TimeSpan.FromSeconds(2));
        (await FinalizeAsync()).ShouldBe(FinalizeResult.Finished);
    }

    private async Task<IReadOnlyList<JsonNode>> EventsAsync()
    {
        using var stop = new CancellationTokenSource();
        var running = _events.RunAsync(stop.Token);
        await stop.CancelAsync();
        await running;
        return [.. _kubernetes.Events.Select(body => JsonNode.Parse(body)!)];
    }

    private static AwsAccount Deleting(AwsAccount account) =>
        account with
        {
            Metadata = account.Metadata with { Generation = 2, DeletionTimestamp = DateTimeOffset.UnixEpoch },
        };

    private static MetricAlarm Alarm(
        string name,
        bool claimed,
        string account = "own",
        AccountKind kind = AccountKind.AwsAccount
    ) =>
        new()
        {
            Metadata = new()
            {
                Namespace = "ml",
                Name = name,
                Finalizers = claimed ? [Finalizers.AwsCleanup("metricalarms")] : null,
            },
            Spec = new()
            {
                AccountRef = new() { Kind = kind, Name = account },
            },
        };

    private static Dictionary<string, string> Key(string id) =>
        new(StringComparer.Ordinal) { ["accessKeyId"] = id, ["secretAccessKey"] = "canary-secret" };

    private static NullLogger<T> Quiet<T>() => NullLogger<T>.Instance;

    private AccountServices<AwsAccount> Services()
    {
        var options = new ReconcileOptions { ClusterId = "cluster-1" };
        var users = new AccountUsers();
        users.Add("MetricAlarm", () => _alarms);
        return new()
        {
            Sessions = new(new CredentialSource(_client, "operator-system", "cluster-1"), _connections, _time),
            Users = users,
            Status = new(
                _client,
                ResourceDefinitions.AwsAccounts,
                ApiJsonContext.Default.AwsAccountStatus,
                account => account.Status,
                "status"
            ),
            Finalizers = new(_client, ResourceDefinitions.AwsAccounts, Finalizers.InUse("awsaccounts"), "finalizer"),
            Events = _events,
            Options = options,
            Schedule = new(options, () => 0),
            Time = _time,
            Logger = new ListLogger(_log),
        };
    }

    private sealed class ListLogger(List<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => lines.Add(formatter(state, exception) + exception);
    }
}
