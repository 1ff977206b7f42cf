namespace SageMakerMonitorOperator.Kubernetes.Model;

/// <summary>Namespace and name: what identifies an object within its kind. Cluster-scoped objects have no namespace.</summary>
public readonly record struct ObjectKey(string? Namespace, string Name)
{
    /// <summary><c>namespace/name</c>, or the bare name of a cluster-scoped object, as kubectl and logs print it.</summary>
    public override string ToString() => Namespace is null ? Name : $"{Namespace}/{Name}";
}
