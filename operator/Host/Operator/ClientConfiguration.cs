using SageMakerMonitorOperator.Host.Configuration;
using SageMakerMonitorOperator.Kubernetes.Configuration;

namespace SageMakerMonitorOperator.Host.Operator;

/// <summary>Where the API server is: a named kubeconfig, KUBECONFIG, the pod's service account, ~/.kube/config.</summary>
internal static class ClientConfiguration
{
    /// <exception cref="KubernetesConfigurationException">None of them can be used.</exception>
    public static KubernetesClientConfiguration Load(
        OperatorOptions options,
        Func<string, string?> environment,
        TimeProvider time
    )
    {
        var named = options.Kubeconfig is not null || !string.IsNullOrEmpty(environment("KUBECONFIG"));
        return !named && InClusterConfiguration.IsInCluster(environment)
            ? InClusterConfiguration.Load(environment, time)
            : Kubeconfig.Load(options.Kubeconfig ?? Kubeconfig.DefaultPath(environment), options.Context, time);
    }
}
