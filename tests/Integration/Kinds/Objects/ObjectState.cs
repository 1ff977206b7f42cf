using System.Text.Json;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Tests.Shared.Status;

namespace SageMakerMonitorOperator.Integration.Kinds.Objects;

/// <summary>What an object says of itself.</summary>
internal static class ObjectState
{
    private static readonly string[] Calm = ["Succeeded", "Progressing"];

    public static JsonNode? Condition(this JsonNode? found, string type) =>
        (found?["status"]?["conditions"] as JsonArray)?.FirstOrDefault(condition =>
            (string?)condition!["type"] == type
        );

    public static bool Says(this JsonNode? found, string type, string status, string? reason = null) =>
        found.Condition(type) is { } condition
        && (string?)condition["status"] == status
        && (reason is null || (string?)condition["reason"] == reason)
        && found.IsCurrent();

    public static string Message(this JsonNode? found, string type) => (string?)found.Condition(type)?["message"] ?? "";

    public static bool IsInSync(this JsonNode? found) => found.Says("Ready", "True") && found.Says("Synced", "True");

    /// <summary>Synced gives a reason that is neither success nor work under way.</summary>
    public static bool TellsOfTrouble(this JsonNode? found) =>
        (string?)found.Condition("Synced")?["reason"] is { } reason && !Calm.Contains(reason);

    public static string? HandledRequest(this JsonNode? found) => (string?)found?["status"]?["lastHandledReconcileAt"];

    /// <summary>The rules of kstatus that the version breaks.</summary>
    public static IReadOnlyList<string> BrokenRules(this JsonNode version) =>
        version["status"]?["conditions"] is null
            ? []
            : StatusContract.Verify(
                version["metadata"].Deserialize<ObjectMeta>(JsonSerializerOptions.Web)!,
                version["status"].Deserialize<AnyStatus>(JsonSerializerOptions.Web)
            );

    /// <summary>Its conditions on one line.</summary>
    public static string Summary(this JsonNode? found) =>
        found is null
            ? "no object"
            : string.Join(
                "; ",
                (found["status"]?["conditions"] as JsonArray ?? []).Select(condition =>
                    $"{condition!["type"]}={condition["status"]} {condition["reason"]}: {condition["message"]}"
                )
            );

    private static bool IsCurrent(this JsonNode? found) =>
        (long?)found!["status"]!["observedGeneration"] == (long?)found["metadata"]!["generation"];

    private sealed record AnyStatus : ResourceStatus;
}
