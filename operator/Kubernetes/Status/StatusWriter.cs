using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using SageMakerMonitorOperator.Kubernetes.Client;
using SageMakerMonitorOperator.Kubernetes.Model;

namespace SageMakerMonitorOperator.Kubernetes.Status;

/// <summary>
/// Writes a status, as a whole, where it differs from the one that was read. By JSON patch and not by server-side apply:
/// before 1.22, servers keep for another manager what an apply takes away, a condition for ever or half of one, which
/// they then refuse as invalid (seen on 1.20).
/// </summary>
/// <param name="client">Writes.</param>
/// <param name="definition">The kind.</param>
/// <param name="typeInfo">The source-generated JSON contract of <typeparamref name="TStatus"/>.</param>
/// <param name="status">The object's current status.</param>
/// <param name="fieldManager">Names the writer in metadata.managedFields.</param>
public sealed class StatusWriter<T, TStatus>(
    KubernetesClient client,
    ResourceDefinition<T> definition,
    JsonTypeInfo<TStatus> typeInfo,
    Func<T, TStatus?> status,
    string fieldManager
)
    where T : KubernetesObject
    where TStatus : ResourceStatus
{
    /// <returns>The object as the server now has it, or as it was where nothing differed.</returns>
    /// <exception cref="KubernetesConflictException">The object changed since it was read, or is gone.</exception>
    public async Task<T> WriteAsync(T entity, TStatus wanted, CancellationToken cancellationToken = default)
    {
        var written = await WriteAsync(new Decoded<T>(entity, null), wanted, cancellationToken);
        return written.Object ?? throw Changed(entity.Key(), null);
    }

    /// <summary>For an object that does not fit its type: its status can still say so.</summary>
    /// <exception cref="KubernetesConflictException">The object changed since it was read, or is gone.</exception>
    public Task WriteAsync(InvalidObject entity, TStatus wanted, CancellationToken cancellationToken = default) =>
        WriteAsync(new Decoded<T>(null, entity), wanted, cancellationToken);

    /// <summary>The status of an object that does not fit its type; null where it has none, or where it is the misfit.</summary>
    public TStatus? Read(InvalidObject entity)
    {
        try
        {
            return entity.Status?.Deserialize(typeInfo);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Writing this status would change the object.</summary>
    public bool Differs(T entity, TStatus wanted) =>
        Differs(new Decoded<T>(entity, null), JsonSerializer.SerializeToElement(wanted, typeInfo));

    private bool Differs(Decoded<T> read, JsonElement wanted) =>
        StatusOf(read) is not { } current || !JsonElement.DeepEquals(current, wanted);

    private async Task<Decoded<T>> WriteAsync(Decoded<T> read, TStatus wanted, CancellationToken cancellationToken)
    {
        var json = JsonSerializer.SerializeToElement(wanted, typeInfo);
        if (!Differs(read, json))
        {
            return read;
        }
        try
        {
            return await ReplaceAsync(read, json, cancellationToken);
        }
        catch (KubernetesApiException error) when (error.IsNotFound)
        {
            throw Changed(read.Key, error);
        }
    }

    private JsonElement? StatusOf(Decoded<T> item) =>
        item.Object is not { } entity ? item.Invalid!.Status
        : status(entity) is { } current ? JsonSerializer.SerializeToElement(current, typeInfo)
        : null;

    private Task<Decoded<T>> ReplaceAsync(Decoded<T> read, JsonElement wanted, CancellationToken cancellationToken)
    {
        var operations = new JsonArray
        {
            // Guards against a status for another generation, or for another object of the same name.
            Operation("replace", "/metadata/resourceVersion", read.Metadata.ResourceVersion),
            // To add what is there replaces it.
            Operation("add", "/status", JsonNode.Parse(wanted.GetRawText())),
        };
        return client.JsonPatchAnyAsync(definition, read.Key, operations, fieldManager, "status", cancellationToken);
    }

    private static JsonNode Operation(string name, string path, JsonNode? value) =>
        new JsonObject
        {
            ["op"] = name,
            ["path"] = path,
            ["value"] = value,
        };

    private KubernetesConflictException Changed(ObjectKey key, Exception? cause) =>
        new($"{definition.Kind} '{key}' changed or went away before its status was written.", cause)
        {
            Reason = "Conflict",
        };
}
