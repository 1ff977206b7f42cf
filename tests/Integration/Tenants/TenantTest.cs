using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator;
using SageMakerMonitorOperator.AwsSimulator.Access;
using SageMakerMonitorOperator.AwsSimulator.Access.Policies;
using SageMakerMonitorOperator.Integration.Fixtures;
using SageMakerMonitorOperator.Testbed.ApiServer;
using SageMakerMonitorOperator.Testbed.Waiting;

namespace SageMakerMonitorOperator.Integration.Tenants;

/// <summary>
/// Two teams with a namespace and an AWS account each, on the real API server and the strict simulator. The operator may
/// read all Secrets, and ask for all tokens, of both namespaces: what keeps the teams apart is the operator itself.
/// </summary>
[Collection(nameof(OperatorTest))]
public abstract class TenantTest : IAsyncLifetime
{
    protected const string AccountA = "111111111111";
    protected const string AccountB = "222222222222";
    protected const string KeyA = "AKIATEAMA00000000001";
    protected const string KeyB = "AKIATEAMB00000000001";
    protected const string ClusterId = "tenants";

    /// <summary>Where the operator's own credentials lead.</summary>
    protected const string Platform = "999999999999";

    private static int _worlds;

    protected TenantTest(Cluster cluster)
    {
        // A world for each test: what one leaves behind is nothing to another.
        var number = Interlocked.Increment(ref _worlds);
        (Cluster, TeamA, TeamB, Shared) = (cluster, $"team-a-{number}", $"team-b-{number}", $"shared-{number}");
    }

    protected Cluster Cluster { get; }

    protected string TeamA { get; }

    protected string TeamB { get; }

    /// <summary>The name of a ClusterAwsAccount, which goes when the test ends.</summary>
    protected string Shared { get; }

    protected OperatorProcess Operator { get; private set; } = null!;

    protected AwsSimulatorServer Aws { get; private set; } = null!;

    protected KubectlRunner Kubectl => Cluster.Kubectl;

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Beside the namespaces and the cluster's id.</summary>
    protected virtual IReadOnlyList<string> Flags => ["--resync-seconds=2"];

    public async ValueTask InitializeAsync()
    {
        Aws = await AwsSimulatorServer.StartAsync(
            new SimulatorOptions
            {
                DefaultAccount = Platform,
                AccessKeys = [Key(KeyA, AccountA, "team-a"), Key(KeyB, AccountB, "team-b")],
            },
            cancellationToken: Cancellation
        );
        await ApplyAsync(Manifests.Namespace(TeamA));
        await ApplyAsync(Manifests.Namespace(TeamB));
        await ApplyAsync(Manifests.KeySecret("key", KeyA, SecretOf(KeyA)), TeamA);
        await ApplyAsync(Manifests.KeySecret("key", KeyB, SecretOf(KeyB)), TeamB);
        await ApplyAsync(Manifests.Account("own", AccountA), TeamA);
        await ApplyAsync(Manifests.Account("own", AccountB), TeamB);
        Operator = await OperatorProcess.StartAsync(
            Cluster.OperatorKubeconfig,
            new Uri(Aws.Url),
            [$"--watch-namespaces={TeamA},{TeamB}", $"--cluster-id={ClusterId}", .. Flags]
        );
    }

    public async ValueTask DisposeAsync()
    {
        Aws.Faults.Clear();
        await Operator.DisposeAsync();
        var shared = $"clusterawsaccount/{Shared}";
        await Kubectl.RunAsync(["patch", shared, "--type=merge", "-p", "{\"metadata\": {\"finalizers\": null}}"]);
        await Kubectl.RunAsync(["delete", shared, "--ignore-not-found", "--wait=false"]);
        await Aws.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected static string SecretOf(string key) => $"secret-of-{key}";

    protected static AccessKey Key(string id, string accountId, string user) =>
        new(id, SecretOf(id), new Principal($"arn:aws:iam::{accountId}:user/{user}"));

    /// <summary>Puts a role that anybody's credentials may take on who fulfil the condition.</summary>
    protected string PutRole(string accountId, string role, string condition, string principal = "{\"AWS\": \"*\"}")
    {
        var arn = $"arn:aws:iam::{accountId}:role/{role}";
        var trust = $$"""
            {"Statement": {"Effect": "Allow", "Principal": {{principal}}, "Condition": {{condition}},
             "Action": ["sts:AssumeRole", "sts:TagSession", "sts:AssumeRoleWithWebIdentity"]} }
            """;
        Aws.Iam.Put(new Role(arn, PolicyDocument.ParseTrust(trust)));
        return arn;
    }

    protected static string WantsExternalId(string id) => $$"""{"StringEquals": {"sts:ExternalId": "{{id}}"} }""";

    protected async Task ApplyAsync(string manifest, string? inNamespace = null) =>
        (await RunAsync(["apply", "--validate=false", "-f", "-"], manifest, inNamespace)).EnsureSuccess();

    protected async Task KubectlAsync(string inNamespace, params IEnumerable<string> arguments) =>
        (await RunAsync(arguments, "", inNamespace)).EnsureSuccess();

    protected Task<KubectlResult> RunAsync(IEnumerable<string> arguments, string input, string? inNamespace) =>
        Kubectl.RunAsync(
            inNamespace is null ? arguments : ["-n", inNamespace, .. arguments],
            input,
            cancellationToken: Cancellation
        );

    /// <summary>Waits until the object says this of its Ready condition, as of its last change, and gives the message.</summary>
    protected async Task<string> ReadyAsync(
        string inNamespace,
        string objectName,
        string status = "True",
        string? reason = null,
        string kind = "metricalarm"
    )
    {
        var found = await Wait.UntilAsync(
            async _ => await GetAsync(inNamespace, objectName, kind),
            found =>
                Ready(found) is { } ready
                && (string?)ready["status"] == status
                && (reason is null || (string?)ready["reason"] == reason)
                && (long?)ready["observedGeneration"] == (long?)found!["metadata"]!["generation"],
            $"{kind} {inNamespace}/{objectName} has Ready={status} {reason}",
            TimeSpan.FromSeconds(60),
            cancellationToken: Cancellation
        );
        return (string?)Ready(found)!["message"] ?? "";
    }

    protected async Task<JsonNode?> GetAsync(string inNamespace, string objectName, string kind = "metricalarm")
    {
        var result = await RunAsync(["get", kind, objectName, "-o", "json"], "", inNamespace);
        return result.ExitCode == 0 ? JsonNode.Parse(result.Output) : null;
    }

    protected Task GoneAsync(string inNamespace, string objectName, string kind = "metricalarm") =>
        Wait.UntilAsync(
            async _ => await GetAsync(inNamespace, objectName, kind),
            found => found is null,
            $"{kind} {inNamespace}/{objectName} is gone",
            cancellationToken: Cancellation
        );

    private static JsonNode? Ready(JsonNode? found) =>
        (found?["status"]?["conditions"] as JsonArray)?.FirstOrDefault(condition =>
            (string?)condition!["type"] == "Ready"
        );
}
