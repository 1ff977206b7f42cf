using System.Text.Json;
using SageMakerMonitorOperator.Kubernetes.Model;

namespace SageMakerMonitorOperator.Kubernetes.Client;

/// <summary>Decodes objects one by one, so that one that does not fit harms no other.</summary>
internal static class ItemDecoder
{
    public static Decoded<T> Decode<T>(ResourceDefinition<T> definition, JsonElement item)
        where T : KubernetesObject
    {
        try
        {
            return item.Deserialize(definition.TypeInfo) is { } decoded
                ? new(definition.Named(decoded), null)
                : new(null, Invalid(definition, item, "The object must not be null."));
        }
        // Converters and init accessors of the type may throw anything on a bad value.
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return new(null, Invalid(definition, item, Explain(error)));
        }
    }

    /// <summary>Items of a list carry neither apiVersion nor kind; the definition's own strings are shared by all.</summary>
    public static T Named<T>(this ResourceDefinition<T> definition, T entity)
        where T : KubernetesObject
    {
        KubernetesObject any = entity;
        return (T)(any with { ApiVersion = definition.ApiVersion, Kind = definition.Kind });
    }

    private static InvalidObject Invalid<T>(ResourceDefinition<T> definition, JsonElement item, string error)
        where T : KubernetesObject =>
        new(
            definition.ApiVersion,
            definition.Kind,
            Metadata(item),
            error,
            Member(item, "spec")?.Clone(),
            Member(item, "status")?.Clone()
        );

    private static ObjectMeta Metadata(JsonElement item)
    {
        if (Member(item, "metadata") is not { ValueKind: JsonValueKind.Object } metadata)
        {
            return new();
        }
        try
        {
            return metadata.Deserialize(KubernetesJson.Default.ObjectMeta) ?? new();
        }
        catch (JsonException)
        {
            return new()
            {
                Name = Text(metadata, "name") ?? "",
                Namespace = Text(metadata, "namespace"),
                Uid = Text(metadata, "uid"),
                ResourceVersion = Text(metadata, "resourceVersion"),
            };
        }
    }

    private static JsonElement? Member(JsonElement item, string name) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var member) ? member : null;

    private static string? Text(JsonElement item, string name) =>
        Member(item, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static string Explain(Exception error) =>
        error is not JsonException { Path: { Length: > 2 } path }
            ? $"The object does not fit the schema: {Reason(error)}"
        : error.Message.StartsWith("The JSON value could not be converted", StringComparison.Ordinal)
            ? $"`{path[2..]}` must have the type that the schema asks for."
        : $"`{path[2..]}` does not fit the schema: {Reason(error)}";

    /// <summary>System.Text.Json ends its messages with path and byte position, which mean nothing to the object's owner.</summary>
    private static string Reason(Exception error) =>
        error.Message.IndexOf(" Path: $", StringComparison.Ordinal) is > 0 and var end
            ? error.Message[..end]
            : error.Message;
}
