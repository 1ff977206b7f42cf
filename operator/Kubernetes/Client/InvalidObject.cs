using System.Text.Json;
using SageMakerMonitorOperator.Kubernetes.Model;

namespace SageMakerMonitorOperator.Kubernetes.Client;

/// <summary>An object that the server holds and that does not fit the C# type.</summary>
/// <param name="ApiVersion">Of its kind.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Metadata">As far as it could be read: the identity is there.</param>
/// <param name="Error">Which field does not fit and why, in words for the object's owner.</param>
/// <param name="Spec">The stored spec as it is: one of its fields may still be readable.</param>
/// <param name="Status">The stored status as it is, to compare with before writing another.</param>
public sealed record InvalidObject(
    string ApiVersion,
    string Kind,
    ObjectMeta Metadata,
    string Error,
    JsonElement? Spec,
    JsonElement? Status
)
{
    public ObjectKey Key() => new(Metadata.Namespace, Metadata.Name);

    public bool IsDeleting() => Metadata.DeletionTimestamp is not null;
}

/// <summary>One object of a list or watch: exactly one of the two is set.</summary>
public readonly record struct Decoded<T>(T? Object, InvalidObject? Invalid)
    where T : KubernetesObject
{
    public ObjectMeta Metadata => Object?.Metadata ?? Invalid!.Metadata;

    public ObjectKey Key => new(Metadata.Namespace, Metadata.Name);
}
