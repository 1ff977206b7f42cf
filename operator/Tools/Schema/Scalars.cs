using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SageMakerMonitorOperator.Tools.Schema;

/// <summary>The schema of values without fields of their own: scalars, and JSON objects that AWS defines.</summary>
internal static class Scalars
{
    public static JsonObject Of(Type type, PropertyInfo property, string? description = null)
    {
        var schema = new JsonObject();
        if (description is not null)
        {
            schema["description"] = description;
        }

        var (name, format) = NameOf(type, property);
        schema["type"] = name;
        if (format is not null)
        {
            schema["format"] = format;
        }

        if (type.IsEnum)
        {
            schema["enum"] = new JsonArray([.. Enum.GetNames(type).Select(value => (JsonNode)value)]);
        }

        if (type == typeof(JsonElement))
        {
            schema["x-kubernetes-preserve-unknown-fields"] = true;
        }

        return schema;
    }

    private static (string Type, string? Format) NameOf(Type type, PropertyInfo property) =>
        type switch
        {
            _ when type == typeof(string) || type.IsEnum => ("string", null),
            _ when type == typeof(JsonElement) => ("object", null),
            _ when type == typeof(bool) => ("boolean", null),
            _ when type == typeof(int) => ("integer", "int32"),
            _ when type == typeof(long) => ("integer", "int64"),
            _ when type == typeof(double) => ("number", null),
            _ when type == typeof(DateTimeOffset) => ("string", "date-time"),
            _ => throw new GeneratorException(
                $"{property.DeclaringType}.{property.Name}: no schema is known for the type {type}."
            ),
        };
}
