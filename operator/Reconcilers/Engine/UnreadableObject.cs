using System.Text.Json;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Client;

namespace SageMakerMonitorOperator.Reconcilers.Engine;

/// <summary>What can still be read of a stored object that does not fit its kind.</summary>
internal static class UnreadableObject
{
    /// <summary>Its deletion asks nothing of AWS.</summary>
    public static bool NeedsNoCleanUp(InvalidObject entity) =>
        Says(entity, "deletionPolicy", nameof(DeletionPolicy.Retain))
        || Says(entity, "managementPolicy", nameof(ManagementPolicy.Observe));

    public static string Advice(InvalidObject entity, string? arn) =>
        entity.IsDeleting()
            ? $"the deletion waits. Apply the object again in the right shape and {arn ?? "what it has on AWS"} is deleted too, or"
                + " set `spec.deletionPolicy: Retain` and it stays on AWS"
            : "apply it again in the right shape";

    private static bool Says(InvalidObject entity, string field, string value) =>
        entity.Spec is { ValueKind: JsonValueKind.Object } spec
        && spec.TryGetProperty(field, out var found)
        && found.ValueKind == JsonValueKind.String
        && found.ValueEquals(value);
}
