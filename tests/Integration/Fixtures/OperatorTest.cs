using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Testbed.ApiServer;
using SageMakerMonitorOperator.Testbed.Aws;
using SageMakerMonitorOperator.Testbed.Waiting;

namespace SageMakerMonitorOperator.Integration.Fixtures;

/// <summary>
/// A class of tests with an operator and a namespace of its own. Classes run one after the other: faults of one must not
/// reach another through the proxy.
/// </summary>
[Collection(nameof(OperatorTest))]
public abstract class OperatorTest(Cluster cluster, string @namespace) : IAsyncLifetime
{
    protected Cluster Cluster { get; } = cluster;

    protected string Namespace { get; } = @namespace;

    protected OperatorProcess Operator { get; set; } = null!;

    protected KubectlRunner Kubectl => Cluster.Kubectl;

    protected RecordingProxy Moto => Cluster.Moto;

    protected AwsBackdoor Aws => Cluster.Aws;

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Looks often, so that drift is found within a test's patience.</summary>
    protected virtual IReadOnlyList<string> Flags => ["--resync-seconds=2", "--tag-sweep-seconds=2"];

    public virtual async ValueTask InitializeAsync()
    {
        await Kubectl.RunAsync(["create", "namespace", Namespace], cancellationToken: Cancellation);
        Operator = await StartOperatorAsync();
    }

    public virtual async ValueTask DisposeAsync()
    {
        Moto.Heal();
        await Moto.AcceptConnectionsAsync(CancellationToken.None);
        await Operator.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Where the operator finds AWS.</summary>
    protected virtual Uri AwsUrl => Moto.Url;

    protected Task<OperatorProcess> StartOperatorAsync() =>
        OperatorProcess.StartAsync(Cluster, AwsUrl, Namespace, Flags);

    /// <summary>The simplest alarm, with more lines of spec.</summary>
    protected static string Alarm(string name, params IEnumerable<string> specLines) =>
        $"""
            apiVersion: sagemakermonitor.dev/v1alpha1
            kind: MetricAlarm
            metadata:
              name: {name}
            spec:
              namespace: AWS/SageMaker
              metricName: Invocation5XXErrors
              statistic: Average
              periodSeconds: 60
              evaluationPeriods: 5
              comparisonOperator: GreaterThanThreshold
              {string.Join("\n  ", specLines)}
            """;

    protected string AwsName(string name) => $"{Namespace}_{name}";

    protected async Task ApplyAsync(string manifest) => (await RunAsync("apply", manifest)).EnsureSuccess();

    protected async Task<KubectlResult> RunAsync(string verb, string manifest) =>
        await Kubectl.RunAsync([verb, "-n", Namespace, "--validate=false", "-f", "-"], manifest, Cancellation);

    protected async Task KubectlAsync(params IEnumerable<string> arguments) =>
        (await Kubectl.RunAsync(["-n", Namespace, .. arguments], cancellationToken: Cancellation)).EnsureSuccess();

    protected async Task<JsonNode?> GetAsync(string name, string kind = "metricalarm")
    {
        var result = await Kubectl.GetAsync(Cancellation, kind, name, "-n", Namespace, "-o", "json");
        return result.ExitCode == 0 ? JsonNode.Parse(result.Output) : null;
    }

    /// <summary>Waits until the object says this of the condition.</summary>
    protected Task<JsonNode?> UntilAsync(
        string name,
        string type,
        string status,
        string? reason = null,
        string kind = "metricalarm"
    ) =>
        Wait.UntilAsync(
            async _ => await GetAsync(name, kind),
            found =>
                ConditionOf(found, type) is { } condition
                && (string?)condition["status"] == status
                && (reason is null || (string?)condition["reason"] == reason)
                && IsCurrent(found!),
            $"{kind} {Namespace}/{name} has {type}={status} {reason}",
            cancellationToken: Cancellation
        );

    protected Task<JsonNode?> ReadyAsync(string name) => UntilAsync(name, "Ready", "True");

    protected static JsonNode? ConditionOf(JsonNode? found, string type) =>
        (found?["status"]?["conditions"] as JsonArray)?.FirstOrDefault(condition =>
            (string?)condition!["type"] == type
        );

    protected static string MessageOf(JsonNode? found, string type) =>
        (string?)ConditionOf(found, type)?["message"] ?? "";

    /// <summary>Waits until the events of the object have one of this reason, and gives its text.</summary>
    protected async Task<string> EventAsync(string name, string reason)
    {
        string[] arguments =
        [
            "events.events.k8s.io",
            "-n",
            Namespace,
            "-o",
            $"jsonpath={{range .items[?(@.regarding.name==\"{name}\")]}}{{.reason}}: {{.note}}{{\"\\n\"}}{{end}}",
        ];
        var events = await Wait.UntilAsync(
            async _ => (await Kubectl.GetAsync(Cancellation, arguments)).Output,
            text => text.Contains($"{reason}: ", StringComparison.Ordinal),
            $"there is an event {reason} of {name}",
            cancellationToken: Cancellation
        );
        return events.Split('\n').Last(line => line.StartsWith($"{reason}: ", StringComparison.Ordinal));
    }

    private static bool IsCurrent(JsonNode found) =>
        (long?)found["status"]?["observedGeneration"] == (long?)found["metadata"]?["generation"];
}
