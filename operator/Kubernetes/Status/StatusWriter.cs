using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using SageMakerMonitorOperator.Kubernetes.Client;
using SageMakerMonitorOperator.Kubernetes.Model;

namespace SageMakerMonitorOperator.Kubernetes.Status;

/// <summary>Writes a status where it differs from the one that was read, by server-side apply.</summary>
/// <param name="client">Writes.</param>
/// <param name="definition">The kind.</param>
/// <param name="typeInfo">The source-generated JSON contract of <typeparamref name="TStatus"/>.</param>
/// <param name="status">The object's current status.</param>
/// <param name="fieldManager">One for each kind: apply removes what the same manager wrote before and no longer names.</param>
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
        StatusOf(new Decoded<T>(entity, null)) is not { } current
        || !Same(current, JsonSerializer.SerializeToElement(wanted, typeInfo));

    private static bool Same(JsonElement one, JsonElement other) => JsonElement.DeepEquals(one, other);

    /// <summary>
    /// Servers before 1.22 count a status as another manager's own too when it defaulted it or wrote the object over it
    /// (seen on 1.20). What an apply takes away, they keep for that manager: a condition stays for ever, or half of one,
    /// which is then refused as invalid. What apply cannot do there, a merge patch does.
    /// </summary>
    private async Task<Decoded<T>> WriteAsync(Decoded<T> read, TStatus wanted, CancellationToken cancellationToken)
    {
        var json = JsonSerializer.SerializeToElement(wanted, typeInfo);
        if (StatusOf(read) is { } current && Same(current, json))
        {
            return read;
        }
        try
        {
            var applied = await ApplyAsync(read, json, cancellationToken);
            return StatusOf(applied) is { } stored && !Same(stored, json)
                ? await MergeAsync(applied, json, cancellationToken)
                : applied;
        }
        catch (KubernetesApiException error) when (error.StatusCode == HttpStatusCode.UnprocessableEntity)
        {
            return await MergeAsync(read, json, cancellationToken);
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

    private Task<Decoded<T>> MergeAsync(Decoded<T> read, JsonElement wanted, CancellationToken cancellationToken)
    {
        var patch = new JsonObject
        {
            ["metadata"] = new JsonObject { ["resourceVersion"] = read.Metadata.ResourceVersion },
            ["status"] = Difference(StatusOf(read) ?? JsonElement.Parse("{}"), wanted),
        };
        return client.MergePatchAnyAsync(definition, read.Key, patch, fieldManager, "status", cancellationToken);
    }

    /// <summary>As a merge patch from <paramref name="stored"/> to <paramref name="wanted"/>: null removes.</summary>
    private static JsonObject Difference(JsonElement stored, JsonElement wanted)
    {
        var patch = new JsonObject();
        foreach (var field in stored.EnumerateObject().Where(field => !wanted.TryGetProperty(field.Name, out _)))
        {
            patch[field.Name] = null;
        }
        foreach (var field in wanted.EnumerateObject())
        {
            if (!stored.TryGetProperty(field.Name, out var kept) || !Same(kept, field.Value))
            {
                patch[field.Name] = JsonNode.Parse(field.Value.GetRawText());
            }
        }
        return patch;
    }

    private Task<Decoded<T>> ApplyAsync(Decoded<T> read, JsonElement wanted, CancellationToken cancellationToken)
    {
        var body = new JsonObject
        {
            ["apiVersion"] = definition.ApiVersion,
            ["kind"] = definition.Kind,
            ["metadata"] = new JsonObject
            {
                ["name"] = read.Key.Name,
                // Guards against a status for another generation, and keeps apply from creating what is gone.
                ["resourceVersion"] = read.Metadata.ResourceVersion,
            },
            ["status"] = JsonNode.Parse(wanted.GetRawText()),
        };
        if (read.Key.Namespace is { } @namespace)
        {
            body["metadata"]!["namespace"] = @namespace;
        }
        return client.ApplyAnyAsync(definition, read.Key, body, fieldManager, "status", force: true, cancellationToken);
    }

    private KubernetesConflictException Changed(ObjectKey key, Exception? cause) =>
        new($"{definition.Kind} '{key}' changed or went away before its status was written.", cause)
        {
            Reason = "Conflict",
        };
}
