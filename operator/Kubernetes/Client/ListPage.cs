using System.Text.Json;
using SageMakerMonitorOperator.Kubernetes.Model;

namespace SageMakerMonitorOperator.Kubernetes.Client;

/// <summary>Everything that a list found, decoded one by one.</summary>
public sealed record ObjectList<T>(IReadOnlyList<Decoded<T>> Items, string ResourceVersion)
    where T : KubernetesObject
{
    public IEnumerable<T> Objects => Items.Where(item => item.Object is not null).Select(item => item.Object!);
}

/// <summary>One page of a list.</summary>
internal readonly struct ListPage(JsonElement root)
{
    private JsonElement Metadata => root.GetProperty("metadata");

    public JsonElement.ArrayEnumerator Items =>
        root.GetProperty("items") is { ValueKind: JsonValueKind.Array } items ? items.EnumerateArray() : default;

    public string ResourceVersion => Metadata.GetProperty("resourceVersion").GetString() ?? "";

    public string? Continue =>
        Metadata.TryGetProperty("continue", out var token) && token.GetString() is { Length: > 0 } text ? text : null;
}
