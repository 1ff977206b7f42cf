using System.Reflection;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Kubernetes.Schema;
using SageMakerMonitorOperator.Tools.Documentation;

namespace SageMakerMonitorOperator.Tools.Schema;

/// <summary>The structural schema of a C# type, keys in the order in which people read them.</summary>
internal sealed class SchemaBuilder(XmlDocumentation documentation)
{
    public JsonObject Object(Type type, string description)
    {
        var fields = ApiTypes.Fields(type).ToList();
        var schema = new JsonObject { ["description"] = description, ["type"] = "object" };
        if (fields.Count > 0)
        {
            schema["properties"] = Properties(fields);
        }

        AddRequired(schema, fields);
        AddAtomic(schema, type);
        AddRules(schema, type);
        return schema;
    }

    public JsonObject Field(PropertyInfo property)
    {
        var schema = Typed(property, documentation.Of(property));
        Constraints.Apply(schema, property);
        return schema;
    }

    public static void AddRules(JsonObject schema, Type type)
    {
        var rules = ApiRule.Of(type).Concat(ApiRule.TransitionsOf(type)).Select(Rule).ToArray();
        if (rules.Length > 0)
        {
            schema["x-kubernetes-validations"] = new JsonArray(rules);
        }
    }

    private JsonObject Properties(IEnumerable<PropertyInfo> fields) =>
        new(fields.Select(field => KeyValuePair.Create(ApiTypes.JsonName(field), (JsonNode?)Field(field))));

    private JsonObject Typed(PropertyInfo property, string description)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (ApiTypes.ItemType(type) is { } item)
        {
            return List(item, description);
        }

        return ApiTypes.ValueType(type) is { } value ? Map(value, description)
            : ApiTypes.IsObject(type) ? Object(type, description)
            : Scalars.Of(type, property, description);

        JsonObject List(Type itemType, string text) =>
            new()
            {
                ["description"] = text,
                ["type"] = "array",
                ["items"] = Inner(itemType),
            };

        JsonObject Map(Type valueType, string text) =>
            new()
            {
                ["description"] = text,
                ["type"] = "object",
                ["additionalProperties"] = Inner(valueType),
            };

        JsonObject Inner(Type inner) =>
            ApiTypes.IsObject(inner) ? Object(inner, documentation.Of(inner)) : Scalars.Of(inner, property);
    }

    private static void AddRequired(JsonObject schema, IEnumerable<PropertyInfo> fields)
    {
        var required = fields.Where(ApiTypes.IsRequired).Select(field => (JsonNode)ApiTypes.JsonName(field)).ToArray();
        if (required.Length > 0)
        {
            schema["required"] = new JsonArray(required);
        }
    }

    private static void AddAtomic(JsonObject schema, Type type)
    {
        if (type.GetCustomAttribute<AtomicMapAttribute>() is not null)
        {
            schema["x-kubernetes-map-type"] = "atomic";
        }
    }

    private static JsonNode Rule(ApiRule rule) => new JsonObject { ["rule"] = rule.Cel, ["message"] = rule.Text };
}
