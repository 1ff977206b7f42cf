namespace SageMakerMonitorOperator.Kubernetes.Model;

/// <summary>Any object of the Kubernetes API.</summary>
public abstract record KubernetesObject
{
    public string? ApiVersion { get; init; }
    public string? Kind { get; init; }
    public ObjectMeta Metadata
    {
        get;
        // System.Text.Json's source generation sets what the JSON lacks to null, whatever the initializer says.
        init => field = value ?? new();
    } = new();

    public ObjectKey Key() => new(Metadata.Namespace, Metadata.Name);

    public bool IsDeleting() => Metadata.DeletionTimestamp is not null;
}

/// <summary>A custom resource: what is wanted in <see cref="Spec"/>, what is in <see cref="Status"/>.</summary>
public abstract record CustomResource<TSpec, TStatus> : KubernetesObject
    where TSpec : class
    where TStatus : ResourceStatus
{
    public required TSpec Spec { get; init; }
    public TStatus? Status { get; init; }
}
