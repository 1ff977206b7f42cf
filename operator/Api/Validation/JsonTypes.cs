using System.Text.Json;

namespace SageMakerMonitorOperator.Api.Validation;

/// <summary>The types of JSON values by their names in a schema.</summary>
internal static class JsonTypes
{
    public static bool Fits(StructuralSchema schema, JsonElement value) =>
        schema.Type == NameOf(value) || (schema.Type == "number" && value.ValueKind == JsonValueKind.Number);

    /// <summary>What was expected and what is there, as the API server says it: fractions are a matter of the format.</summary>
    public static (string Expected, string Actual) Mismatch(StructuralSchema schema, JsonElement value) =>
        schema.Type == "integer" && value.ValueKind == JsonValueKind.Number
            ? (schema.Format ?? schema.Type, "float64")
            : (schema.Type, NameOf(value));

    private static string NameOf(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => "object",
            JsonValueKind.Array => "array",
            JsonValueKind.String => "string",
            JsonValueKind.True or JsonValueKind.False => "boolean",
            JsonValueKind.Number => value.TryGetInt64(out _) ? "integer" : "number",
            _ => "null",
        };
}
