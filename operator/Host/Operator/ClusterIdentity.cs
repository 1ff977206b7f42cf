using SageMakerMonitorOperator.Kubernetes.BuiltIn;
using SageMakerMonitorOperator.Kubernetes.Client;
using SageMakerMonitorOperator.Kubernetes.Model;

namespace SageMakerMonitorOperator.Host.Operator;

/// <summary>Finds what names this cluster in owner tags: the uid of kube-system, which lives as long as the cluster.</summary>
internal sealed class ClusterIdentity(KubernetesClient client, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(5);
    private static readonly ObjectKey KubeSystem = new(null, "kube-system");

    /// <summary>Asks until the API server answers.</summary>
    public async Task<string> FindAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var cause = "there is no namespace kube-system";
            try
            {
                var kubeSystem = await client.GetAsync(BuiltInResources.Namespaces, KubeSystem, cancellationToken);
                if (kubeSystem?.Metadata.Uid is { } uid)
                {
                    return uid;
                }
            }
            catch (KubernetesApiException error)
            {
                cause = error.Message;
            }

            OperatorLog.ClusterIdUnknown(logger, cause, RetryAfter.TotalSeconds);
            // Between two questions: without the id nothing may be written.
            await Task.Delay(RetryAfter, time, cancellationToken);
        }
    }
}
