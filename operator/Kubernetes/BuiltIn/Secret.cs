using SageMakerMonitorOperator.Kubernetes.Model;

namespace SageMakerMonitorOperator.Kubernetes.BuiltIn;

/// <summary>A Secret. Neither printing nor serialising it shows its values.</summary>
public sealed record Secret : KubernetesObject
{
    public string? Type { get; init; }
    public SecretData Data { get; init; } = SecretData.Empty;
}
