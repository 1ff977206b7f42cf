namespace SageMakerMonitorOperator.Kubernetes.Model;

/// <summary>What every Kubernetes object says of itself (metav1.ObjectMeta), as far as a controller needs it.</summary>
public sealed record ObjectMeta
{
    public string Name
    {
        get;
        // System.Text.Json's source generation sets what the JSON lacks to null, whatever the initializer says.
        init => field = value ?? "";
    } = "";
    public string? Namespace { get; init; }
    public string? Uid { get; init; }
    public string? ResourceVersion { get; init; }
    public long Generation { get; init; }
    public DateTimeOffset? CreationTimestamp { get; init; }
    public DateTimeOffset? DeletionTimestamp { get; init; }
    public IReadOnlyDictionary<string, string>? Labels { get; init; }
    public IReadOnlyDictionary<string, string>? Annotations { get; init; }
    public IReadOnlyList<string>? Finalizers { get; init; }
}
