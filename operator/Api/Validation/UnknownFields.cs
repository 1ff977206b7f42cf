using System.Text.Json;

namespace SageMakerMonitorOperator.Api.Validation;

/// <summary>
/// Fields that the schema does not know: typing errors, mostly. The API server looks for them before anything else,
/// also inside of values of the wrong type.
/// </summary>
internal static class UnknownFields
{
    public static IEnumerable<string> Find(StructuralSchema? schema, JsonElement value, string path) =>
        value.ValueKind switch
        {
            _ when schema?.PreserveUnknownFields == true => [],
            JsonValueKind.Object => value
                .EnumerateObject()
                .SelectMany(field => Field(schema, field, FieldPath.Below(path, field.Name))),
            JsonValueKind.Array => value
                .EnumerateArray()
                .SelectMany((item, index) => Find(schema?.Items, item, FieldPath.Item(path, index))),
            _ => [],
        };

    private static IEnumerable<string> Field(StructuralSchema? schema, JsonProperty field, string path) =>
        schema?.Field(field.Name) is { } known ? Find(known, field.Value, path) : [path];
}
