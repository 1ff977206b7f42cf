using SageMakerMonitorOperator.Kubernetes.Model;

namespace SageMakerMonitorOperator.Kubernetes.BuiltIn;

/// <summary>A namespace, as far as its identity goes.</summary>
public sealed record Namespace : KubernetesObject;
