using SageMakerMonitorOperator.Kubernetes.Client;
using SageMakerMonitorOperator.Kubernetes.Events;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Kubernetes.BuiltIn;

/// <summary>The kinds of Kubernetes itself that the operator uses.</summary>
public static class BuiltInResources
{
    public static ResourceDefinition<Namespace> Namespaces { get; } =
        new("", "v1", "namespaces", "Namespace", EntityScope.Cluster, KubernetesJson.Default.Namespace);

    public static ResourceDefinition<Secret> Secrets { get; } =
        new("", "v1", "secrets", "Secret", EntityScope.Namespaced, KubernetesJson.Default.Secret);

    public static ResourceDefinition<Event> Events { get; } =
        new("events.k8s.io", "v1", "events", "Event", EntityScope.Namespaced, KubernetesJson.Default.Event);
}
