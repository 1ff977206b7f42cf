using SageMakerMonitorOperator.AwsSimulator;
using SageMakerMonitorOperator.Integration.Fixtures;
using SageMakerMonitorOperator.Testbed.ApiServer;

namespace SageMakerMonitorOperator.Integration.Kinds.Faults;

/// <summary>Accounts for trials that must not share calls, nor the fate of a connection, with others.</summary>
internal sealed class TrialAccounts(KubectlRunner kubectl, IReadOnlyList<string> names) : IAsyncDisposable
{
    private const string OperatorNamespace = "sagemaker-monitor-system";

    public static async Task<TrialAccounts> OpenAsync(
        KubectlRunner kubectl,
        AwsSimulatorServer aws,
        IEnumerable<Trial> trials
    )
    {
        string[] names = [.. trials.Select(trial => trial.Account).OfType<string>()];
        if (names.Length > 0)
        {
            Array.ForEach(names, name => aws.Iam.Put(DocumentedPolicy.Key(name, name)));
            var manifests = string.Join("\n---\n", names.SelectMany(name => (string[])[Secret(name), Account(name)]));
            string[] apply = ["apply", "--validate=false", "-f", "-"];
            (await kubectl.RunAsync(apply, manifests, TestContext.Current.CancellationToken)).EnsureSuccess();
        }

        return new TrialAccounts(kubectl, names);
    }

    public async ValueTask DisposeAsync()
    {
        if (names.Count > 0)
        {
            await kubectl.RunAsync(["delete", "--wait=false", "clusterawsaccount", .. names]);
            await kubectl.RunAsync(["delete", "--wait=false", "-n", OperatorNamespace, "secret", .. names]);
        }
    }

    private static string Account(string name) => Cluster.Account(name, credentials: $"secretRef: {{name: {name}}}");

    private static string Secret(string name) =>
        $"""
            apiVersion: v1
            kind: Secret
            metadata: {"{"}name: {name}, namespace: {OperatorNamespace}{"}"}
            stringData: {"{"}accessKeyId: {name}, secretAccessKey: {name}{"}"}
            """;
}
