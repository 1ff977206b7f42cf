using SageMakerMonitorOperator.Kubernetes.Model;

namespace SageMakerMonitorOperator.Kubernetes.BuiltIn;

/// <summary>A Secret. Neither printing nor serialising it shows its values.</summary>
public sealed record Secret : KubernetesObject
{
    public string? Type { get; init; }
    public SecretData Data
    {
        get;
        // System.Text.Json's source generation sets what the JSON lacks to null, whatever the initializer says.
        init => field = value ?? SecretData.Empty;
    } = SecretData.Empty;
}
