using System.Text.Json.Serialization.Metadata;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Kubernetes.Client;

/// <summary>Where a kind lives in the API and how its JSON reads.</summary>
/// <param name="Group">The API group; empty for the core group.</param>
/// <param name="Version">Such as <c>v1alpha1</c>.</param>
/// <param name="Plural">The name in paths, such as <c>metricalarms</c>.</param>
/// <param name="Kind">Such as <c>MetricAlarm</c>.</param>
/// <param name="Scope">Whether paths have a namespace.</param>
/// <param name="TypeInfo">The source-generated JSON contract of <typeparamref name="T"/>.</param>
public sealed record ResourceDefinition<T>(
    string Group,
    string Version,
    string Plural,
    string Kind,
    EntityScope Scope,
    JsonTypeInfo<T> TypeInfo
)
    where T : KubernetesObject
{
    public string ApiVersion { get; } = Group.Length == 0 ? Version : $"{Group}/{Version}";

    /// <summary>The path of all objects, or of one namespace's.</summary>
    public string CollectionPath(string? @namespace)
    {
        var root = Group.Length == 0 ? $"/api/{Version}" : $"/apis/{Group}/{Version}";
        return @namespace is null ? $"{root}/{Plural}" : $"{root}/namespaces/{Segment(@namespace)}/{Plural}";
    }

    /// <exception cref="ArgumentException">The key does not fit the kind's scope, or its name cannot stand in a path.</exception>
    public string ObjectPath(ObjectKey key, string? subresource = null)
    {
        if (key.Namespace is null != (Scope == EntityScope.Cluster))
        {
            throw new ArgumentException(
                $"The key '{key}' does not fit a kind of scope {Scope} ({Plural}).",
                nameof(key)
            );
        }
        var path = $"{CollectionPath(key.Namespace)}/{Segment(key.Name)}";
        return subresource is null ? path : $"{path}/{subresource}";
    }

    /// <summary>Names come from users (references): one that is a relative path would lead to another resource.</summary>
    private static string Segment(string name) =>
        name is "" or "." or ".."
            ? throw new ArgumentException($"'{name}' is no name of a Kubernetes object.", nameof(name))
            : Uri.EscapeDataString(name);
}
