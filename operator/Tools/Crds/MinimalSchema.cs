using System.Text.Json.Nodes;

namespace SageMakerMonitorOperator.Tools.Crds;

/// <summary>
/// What the C# validator needs of a schema: no texts, no CEL, and nothing about metadata and status, which users do not
/// write.
/// </summary>
internal static class MinimalSchema
{
    private static readonly string[] Texts = ["description", "default", "x-kubernetes-validations"];

    public static JsonObject Of(JsonObject schema)
    {
        var minimal = Stripped(schema);
        var properties = (JsonObject)minimal["properties"]!;
        properties["metadata"] = Anything();
        properties["status"] = Anything();
        return minimal;
    }

    private static JsonObject Stripped(JsonObject schema)
    {
        var kept = schema.Where(keyword => !Texts.Contains(keyword.Key));
        return new JsonObject(
            kept.Select(keyword => KeyValuePair.Create(keyword.Key, Keyword(keyword.Key, keyword.Value!)))
        );
    }

    private static JsonNode? Keyword(string name, JsonNode value) =>
        name switch
        {
            "properties" => new JsonObject(
                ((JsonObject)value).Select(field =>
                    KeyValuePair.Create(field.Key, (JsonNode?)Stripped((JsonObject)field.Value!))
                )
            ),
            "items" or "additionalProperties" => Stripped((JsonObject)value),
            _ => value.DeepClone(),
        };

    private static JsonObject Anything() =>
        new() { ["type"] = "object", ["x-kubernetes-preserve-unknown-fields"] = true };
}
