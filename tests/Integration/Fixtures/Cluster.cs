using SageMakerMonitorOperator.Integration.Fixtures;
using SageMakerMonitorOperator.Testbed;
using SageMakerMonitorOperator.Testbed.ApiServer;
using SageMakerMonitorOperator.Testbed.Aws;

[assembly: AssemblyFixture(typeof(Cluster))]

namespace SageMakerMonitorOperator.Integration.Fixtures;

/// <summary>
/// One real API server for all tests, with what deploy/kustomize/base ships, and Moto behind a recording proxy. Tests keep
/// out of each other's way by namespaces.
/// </summary>
public sealed class Cluster : IAsyncLifetime
{
    public const string OperatorUser = "system:serviceaccount:sagemaker-monitor-system:sagemaker-monitor-operator";
    public const string AccountId = "000000000000";

    private TestEnvironment _environment = null!;

    public TestApiServer ApiServer => _environment.ApiServer;

    public KubectlRunner Kubectl => ApiServer.Kubectl;

    /// <summary>Moto as the operator sees it.</summary>
    public RecordingProxy Moto => _environment.Aws;

    /// <summary>Moto itself, for whoever brings a proxy of its own.</summary>
    public Uri MotoUrl => _environment.AwsBehindTheProxy;

    /// <summary>Moto past the record, for the tests' own reads and changes.</summary>
    public AwsBackdoor Aws { get; private set; } = null!;

    /// <summary>A kubeconfig of the shipped service account: what the manifests do not allow fails here too.</summary>
    public string OperatorKubeconfig { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        var cancellation = TestContext.Current.CancellationToken;
        _environment = await TestEnvironment.StartAsync(cancellation);
        Aws = new AwsBackdoor(_environment.AwsBehindTheProxy);
        OperatorKubeconfig = await Deployment.InstallAsync(ApiServer, cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        Aws.Dispose();
        await _environment.DisposeAsync();
    }

    /// <summary>An account that every namespace may use.</summary>
    public static string Account(string name, string accountId = AccountId, string credentials = "ambient: {}") =>
        $"""
            apiVersion: sagemakermonitor.dev/v1alpha1
            kind: ClusterAwsAccount
            metadata: {"{"}name: {name}{"}"}
            spec:
              accountId: "{accountId}"
              defaultRegion: us-east-1
              credentials: {"{"}{credentials}{"}"}
              allowedNamespaces: ["*"]
            """;
}
