using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Kubernetes.Client;
using SageMakerMonitorOperator.Kubernetes.Model;

namespace SageMakerMonitorOperator.Kubernetes.Controllers;

/// <summary>
/// Adds and removes one finalizer and touches no other: the resourceVersion that was read is a precondition, because a
/// merge patch replaces the whole list.
/// </summary>
/// <param name="client">Writes.</param>
/// <param name="definition">The kind.</param>
/// <param name="finalizer">The name to add and remove.</param>
/// <param name="fieldManager">Another one than the status writer's, so that metadata.managedFields tells who wrote what.</param>
public sealed class FinalizerWriter<T>(
    KubernetesClient client,
    ResourceDefinition<T> definition,
    string finalizer,
    string fieldManager
)
    where T : KubernetesObject
{
    public string FinalizerName => finalizer;

    /// <returns>The object with our finalizer, as the server now has it.</returns>
    /// <exception cref="InvalidOperationException">The object is being deleted: the server accepts no finalizer any more.</exception>
    /// <exception cref="KubernetesConflictException">The object changed since it was read, or is gone.</exception>
    public async Task<T> EnsureAsync(T entity, CancellationToken cancellationToken = default)
    {
        if (IsPresent(entity.Metadata))
        {
            return entity;
        }
        if (entity.IsDeleting())
        {
            throw new InvalidOperationException(
                $"{definition.Kind} '{entity.Key()}' is being deleted and must not get the finalizer '{finalizer}'."
            );
        }
        var wanted = (entity.Metadata.Finalizers ?? []).Append(finalizer);
        try
        {
            var patched = await PatchAsync(entity.Key(), entity.Metadata, wanted, cancellationToken);
            return patched.Object ?? throw Changed(entity.Key());
        }
        catch (KubernetesApiException error) when (error.IsNotFound)
        {
            throw Changed(entity.Key(), error);
        }
    }

    /// <summary>Removes our finalizer; nothing to do where it, or the object, is gone.</summary>
    /// <exception cref="KubernetesConflictException">The object changed since it was read.</exception>
    public Task RemoveAsync(T entity, CancellationToken cancellationToken = default) =>
        RemoveAsync(entity.Key(), entity.Metadata, cancellationToken);

    /// <inheritdoc cref="RemoveAsync(T, CancellationToken)"/>
    public Task RemoveAsync(InvalidObject entity, CancellationToken cancellationToken = default) =>
        RemoveAsync(entity.Key(), entity.Metadata, cancellationToken);

    public bool IsPresent(ObjectMeta metadata) => metadata.Finalizers?.Contains(finalizer) == true;

    private async Task RemoveAsync(ObjectKey key, ObjectMeta metadata, CancellationToken cancellationToken)
    {
        if (!IsPresent(metadata))
        {
            return;
        }
        try
        {
            var others = metadata.Finalizers!.Where(name => name != finalizer);
            await PatchAsync(key, metadata, others, cancellationToken);
        }
        catch (KubernetesApiException error) when (error.IsNotFound)
        {
            // Gone is what was wanted.
        }
    }

    private Task<Decoded<T>> PatchAsync(
        ObjectKey key,
        ObjectMeta metadata,
        IEnumerable<string> finalizers,
        CancellationToken cancellationToken
    )
    {
        var patch = new JsonObject
        {
            ["metadata"] = new JsonObject
            {
                ["resourceVersion"] = metadata.ResourceVersion,
                ["finalizers"] = new JsonArray([.. finalizers.Select(name => (JsonNode)JsonValue.Create(name))]),
            },
        };
        return client.MergePatchAnyAsync(definition, key, patch, fieldManager, null, cancellationToken);
    }

    private KubernetesConflictException Changed(ObjectKey key, Exception? cause = null) =>
        new($"{definition.Kind} '{key}' changed or went away before it got the finalizer '{finalizer}'.", cause)
        {
            Reason = "Conflict",
        };
}
