using System.Text.Json.Nodes;

namespace SageMakerMonitorOperator.Tools.Reference;

/// <summary>The keywords of a schema in words.</summary>
internal static class ConstraintText
{
    public static string Of(JsonObject schema) =>
        string.Join("; ", Parts(schema).Concat(Inner(schema)).Where(part => part.Length > 0));

    private static IEnumerable<string> Parts(JsonObject schema) =>
        [
            Range(schema, "minItems", "maxItems", " items"),
            Range(schema, "minProperties", "maxProperties", " entries"),
            Range(schema, "minLength", "maxLength", " characters"),
            Range(schema, "minimum", "maximum", ""),
            schema["enum"] is JsonArray values ? string.Join(", ", values.Select(value => $"`{value}`")) : "",
            schema["pattern"] is { } pattern ? $"`{pattern}`" : "",
            schema["x-kubernetes-list-map-keys"] is JsonArray keys ? $"unique by `{string.Join("`, `", keys)}`" : "",
            (string?)schema["x-kubernetes-list-type"] == "set" ? "no duplicates" : "",
        ];

    private static IEnumerable<string> Inner(JsonObject schema) =>
        (schema["items"] ?? schema["additionalProperties"]) is JsonObject inner && (string?)inner["type"] != "object"
            ? Parts(inner).Where(part => part.Length > 0).Select(part => $"each {part}")
            : [];

    private static string Range(JsonObject schema, string minimum, string maximum, string unit) =>
        (schema[minimum], schema[maximum]) switch
        {
            (null, null) => "",
            (null, { } most) => $"at most {most}{unit}",
            ({ } least, null) => $"at least {least}{unit}",
            ({ } least, { } most) when $"{least}" == $"{most}" => $"{most}{unit}",
            ({ } least, { } most) => $"{least} to {most}{unit}",
        };
}
