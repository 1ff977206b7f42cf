using System.Text.Json.Nodes;

namespace SageMakerMonitorOperator.AwsSimulator.CloudTrail;

/// <summary>Selectors as CloudTrail answers them: with its defaults.</summary>
internal static class SelectorForms
{
    public static JsonObject DefaultSelector() => Basic([]);

    public static JsonObject Basic(JsonObject selector) =>
        new()
        {
            ["ReadWriteType"] = selector["ReadWriteType"]?.ToString() ?? "All",
            ["IncludeManagementEvents"] =
                (selector["IncludeManagementEvents"]?.ToString() ?? "true") is "true" or "True",
            ["DataResources"] = selector["DataResources"]?.DeepClone() ?? new JsonArray(),
            ["ExcludeManagementEventSources"] =
                selector["ExcludeManagementEventSources"]?.DeepClone() ?? new JsonArray(),
        };

    public static JsonObject Insight(JsonObject selector) =>
        new()
        {
            ["InsightType"] = selector["InsightType"]!.ToString(),
            ["EventCategories"] = selector["EventCategories"] is JsonArray { Count: > 0 } categories
                ? categories.DeepClone()
                : new JsonArray("Management"),
        };
}
