using System.Net.Http.Headers;
using SageMakerMonitorOperator.Benchmarks.Processes;
using SageMakerMonitorOperator.Testbed.ApiServer;

namespace SageMakerMonitorOperator.Benchmarks.Cluster;

/// <summary>An API server with all that <c>kubectl apply -k deploy/kustomize/base</c> brings, but the pod.</summary>
internal sealed class BenchmarkCluster : IAsyncDisposable
{
    private const string OperatorNamespace = "sagemaker-monitor-system";
    private const string OperatorAccount = "sagemaker-monitor-operator";

    private BenchmarkCluster(TestApiServer server)
    {
        Server = server;
#pragma warning disable MA0039, CA5400 // The testbed's certificate is made while it starts.
        var handler = new HttpClientHandler
        {
            ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator,
        };
        Admin = new HttpClient(handler) { BaseAddress = server.Url, Timeout = Timeout.InfiniteTimeSpan };
#pragma warning restore MA0039, CA5400
        Admin.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", server.AdminToken);
    }

    public TestApiServer Server { get; }

    public HttpClient Admin { get; }

    /// <summary>The kubeconfig of the service account that ships.</summary>
    public string OperatorKubeconfig { get; private set; } = "";

    public static async Task<BenchmarkCluster> StartAsync(string accountId)
    {
        var cluster = new BenchmarkCluster(await TestApiServer.StartAsync());
        foreach (var file in new[] { "crds", "namespace.yaml", "serviceaccount.yaml", "rbac.yaml" })
        {
            var path = file == "crds" ? file : $"deploy/kustomize/base/{file}";
            await cluster.ApplyAsync(Repository.File(path));
        }

        (await cluster.Server.Kubectl.RunAsync(["create", "namespace", Alarms.Namespace])).EnsureSuccess();
        await cluster.ApplyAsync(
            $$"""
            apiVersion: sagemakermonitor.dev/v1alpha1
            kind: ClusterAwsAccount
            metadata: {name: default}
            spec: {accountId: "{{accountId}}", defaultRegion: us-east-1, credentials: {ambient: {} }, allowedNamespaces: ["*"]}
            """
        );
        cluster.OperatorKubeconfig = await cluster.Server.ServiceAccountKubeconfigAsync(
            OperatorNamespace,
            OperatorAccount
        );
        return cluster;
    }

    /// <summary>The account is verified: from now on alarms need nothing but their own calls.</summary>
    public async Task AccountReadyAsync() =>
        (
            await Server.Kubectl.RunAsync([
                "wait",
                "--for=condition=Ready",
                "--timeout=120s",
                "clusterawsaccount/default",
            ])
        ).EnsureSuccess();

    /// <summary>etcd, kube-apiserver and kube-controller-manager together.</summary>
    public ProcessFigures Figures() => ProcessFigures.OfAll(Server.Directory);

    public async Task ApplyAsync(string yamlOrPath) => (await Server.Kubectl.ApplyAsync(yamlOrPath)).EnsureSuccess();

    /// <summary>The operator's own requests that write, by verb and resource.</summary>
    public IReadOnlyList<string> Writes(int since) =>
        [
            .. Server
                .AuditLog.Writes(since, $"system:serviceaccount:{OperatorNamespace}:{OperatorAccount}")
                .Select(entry =>
                    $"{entry.Verb} {entry.Resource}{(entry.Subresource.Length > 0 ? "/" : "")}{entry.Subresource}"
                ),
        ];

    public async ValueTask DisposeAsync()
    {
        Admin.Dispose();
        await Server.DisposeAsync();
    }
}
