using System.Text.Json;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Client;

namespace SageMakerMonitorOperator.Reconcilers.Engine;

/// <summary>What can still be read of a stored object that does not fit its kind.</summary>
internal static class UnreadableObject
{
    private const string Policy = "deletionPolicy";

    /// <summary>Its deletion asks nothing of AWS.</summary>
    /// <param name="entity">The object.</param>
    /// <param name="unset">What a spec without deletionPolicy means.</param>
    public static bool NeedsNoCleanUp(InvalidObject entity, DeletionPolicy unset) =>
        Says(entity, Policy, nameof(DeletionPolicy.Retain))
        || (unset == DeletionPolicy.Retain && IsUnset(entity, Policy))
        || Says(entity, "managementPolicy", nameof(ManagementPolicy.Observe));

    public static string Advice(InvalidObject entity, string? arn) =>
        entity.IsDeleting()
            ? $"the deletion waits. Apply the object again in the right shape and {arn ?? "what it has on AWS"} is deleted too, or"
                + " set `spec.deletionPolicy: Retain` and it stays on AWS"
            : "apply it again in the right shape";

    private static bool IsUnset(InvalidObject entity, string field) =>
        entity.Spec is { ValueKind: JsonValueKind.Object } spec
        && (!spec.TryGetProperty(field, out var found) || found.ValueKind == JsonValueKind.Null);

    private static bool Says(InvalidObject entity, string field, string value) =>
        entity.Spec is { ValueKind: JsonValueKind.Object } spec
        && spec.TryGetProperty(field, out var found)
        && found.ValueKind == JsonValueKind.String
        && found.ValueEquals(value);
}
