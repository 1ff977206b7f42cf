using System.Text.Json;

namespace SageMakerMonitorOperator.Reconcilers.Dashboards;

/// <summary>Questions about the members of a JSON value; one that is no object has none.</summary>
internal static class JsonMembers
{
    public static bool IsText(JsonElement value, string name) => Is(value, name, JsonValueKind.String);

    public static bool Is(JsonElement value, string name, JsonValueKind kind) =>
        Find(value, name) is { } member && member.ValueKind == kind;

    public static JsonElement? Find(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var member) ? member : null;
}
