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
        var json = JsonSerializer.SerializeToElement(wanted, typeInfo);
        if (status(entity) is { } current && Same(JsonSerializer.SerializeToElement(current, typeInfo), json))
        {
            return entity;
        }
        var written = await ApplyAsync(entity.Key(), entity.Metadata, json, cancellationToken);
        return await WithoutLeftoversAsync(
            written.Object ?? throw Changed(entity.Key(), null),
            json,
            cancellationToken
        );
    }

    /// <summary>For an object that does not fit its type: its status can still say so.</summary>
    /// <exception cref="KubernetesConflictException">The object changed since it was read, or is gone.</exception>
    public async Task WriteAsync(InvalidObject entity, TStatus wanted, CancellationToken cancellationToken = default)
    {
        var json = JsonSerializer.SerializeToElement(wanted, typeInfo);
        if (entity.Status is { } current && Same(current, json))
        {
            return;
        }
        await ApplyAsync(entity.Key(), entity.Metadata, json, cancellationToken);
    }

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

    private static bool Same(JsonElement one, JsonElement other) => JsonElement.DeepEquals(one, other);

    /// <summary>
    /// Servers before 1.22 count a status that the CRD defaulted as the creator's own, and keep for it what an apply takes
    /// away: a condition that is no longer there stayed for ever (seen on 1.20). What was kept is taken away by merge patch.
    /// </summary>
    private async Task<T> WithoutLeftoversAsync(T written, JsonElement wanted, CancellationToken cancellationToken)
    {
        var stored = JsonSerializer.SerializeToElement(status(written)!, typeInfo);
        if (Same(stored, wanted))
        {
            return written;
        }
        var patch = new JsonObject
        {
            ["metadata"] = new JsonObject { ["resourceVersion"] = written.Metadata.ResourceVersion },
            ["status"] = Difference(stored, wanted),
        };
        return await client.MergePatchAsync(
            definition,
            written.Key(),
            patch,
            fieldManager,
            "status",
            cancellationToken
        );
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

    private async Task<Decoded<T>> ApplyAsync(
        ObjectKey key,
        ObjectMeta metadata,
        JsonElement wanted,
        CancellationToken cancellationToken
    )
    {
        var body = new JsonObject
        {
            ["apiVersion"] = definition.ApiVersion,
            ["kind"] = definition.Kind,
            ["metadata"] = new JsonObject
            {
                ["name"] = key.Name,
                // Guards against a status for another generation, and keeps apply from creating what is gone.
                ["resourceVersion"] = metadata.ResourceVersion,
            },
            ["status"] = JsonNode.Parse(wanted.GetRawText()),
        };
        if (key.Namespace is not null)
        {
            body["metadata"]!["namespace"] = key.Namespace;
        }
        try
        {
            return await client.ApplyAnyAsync(
                definition,
                key,
                body,
                fieldManager,
                "status",
                force: true,
                cancellationToken
            );
        }
        catch (KubernetesApiException error) when (error.IsNotFound)
        {
            throw Changed(key, error);
        }
    }

    private KubernetesConflictException Changed(ObjectKey key, Exception? cause) =>
        new($"{definition.Kind} '{key}' changed or went away before its status was written.", cause)
        {
            Reason = "Conflict",
        };
}
