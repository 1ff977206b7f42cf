using SageMakerMonitorOperator.Testbed.ApiServer;
using SageMakerMonitorOperator.Tests.Shared;

namespace SageMakerMonitorOperator.Integration.Fixtures;

/// <summary>What deploy/ ships, on an API server of the testbed.</summary>
internal static class Deployment
{
    /// <summary>Applies the CRDs, the base and the account <c>default</c>.</summary>
    /// <returns>A kubeconfig of the shipped service account: what the manifests do not allow fails here too.</returns>
    public static async Task<string> InstallAsync(TestApiServer server, CancellationToken cancellation)
    {
        (await server.Kubectl.ApplyAsync(Repository.File("crds"), cancellation)).EnsureSuccess();
        string[] established = ["wait", "--for=condition=Established", "crd", "--all", "--timeout=30s"];
        (await server.Kubectl.RunAsync(established, cancellationToken: cancellation)).EnsureSuccess();
        (await server.Kubectl.ApplyAsync(Repository.File("deploy/kustomize/base"), cancellation)).EnsureSuccess();
        (await server.Kubectl.ApplyAsync(Cluster.Account("default"), cancellation)).EnsureSuccess();
        return await server.ServiceAccountKubeconfigAsync(
            "sagemaker-monitor-system",
            "sagemaker-monitor-operator",
            cancellation
        );
    }
}
