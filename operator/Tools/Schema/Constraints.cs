using System.Reflection;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Tools.Schema;

/// <summary>The keywords that the attributes of a property add to its schema.</summary>
internal static class Constraints
{
    public static void Apply(JsonObject schema, PropertyInfo property)
    {
        foreach (var attribute in property.GetCustomAttributes())
        {
            Apply(schema, attribute);
        }

        if ((string?)schema["type"] == "array" && !schema.ContainsKey("x-kubernetes-list-type"))
        {
            schema["x-kubernetes-list-type"] = "atomic";
        }
    }

    private static void Apply(JsonObject schema, Attribute attribute)
    {
        switch (attribute)
        {
            case AllowedValuesAttribute allowed:
                schema["enum"] = Strings(allowed.Values);
                break;
            case DefaultAttribute value:
                schema["default"] = value.Value;
                break;
            case PatternAttribute pattern:
                schema["pattern"] = pattern.Pattern;
                break;
            case LengthAttribute length:
                Length(schema, length.MinLength, length.MaxLength);
                break;
            case RangeMinimumAttribute minimum:
                schema["minimum"] = Number(minimum.Minimum);
                break;
            case RangeMaximumAttribute maximum:
                schema["maximum"] = Number(maximum.Maximum);
                break;
            case ItemsAttribute items:
                Items(schema, items);
                break;
            case ItemLengthAttribute item:
                Item((JsonObject)(schema["items"] ?? schema["additionalProperties"])!, item);
                break;
            case ListMapAttribute map:
                schema["x-kubernetes-list-type"] = "map";
                schema["x-kubernetes-list-map-keys"] = Strings(map.Keys);
                break;
            case ListSetAttribute:
                schema["x-kubernetes-list-type"] = "set";
                break;
            case AtomicMapAttribute:
                schema["x-kubernetes-map-type"] = "atomic";
                break;
        }
    }

    private static void Length(JsonObject schema, int minimum, int maximum)
    {
        if (minimum > 0)
        {
            schema["minLength"] = minimum;
        }

        schema["maxLength"] = maximum;
    }

    private static void Items(JsonObject schema, ItemsAttribute items)
    {
        var what = (string?)schema["type"] == "array" ? "Items" : "Properties";
        if (items.MinItems > 0)
        {
            schema["min" + what] = items.MinItems;
        }

        schema["max" + what] = items.MaxItems;
    }

    private static void Item(JsonObject schema, ItemLengthAttribute item)
    {
        Length(schema, item.MinLength, item.MaxLength);
        if (item.Pattern is not null)
        {
            schema["pattern"] = item.Pattern;
        }
    }

    private static JsonArray Strings(IEnumerable<string> values) => new([.. values.Select(value => (JsonNode)value)]);

    private static JsonNode Number(double value) => double.IsInteger(value) ? (long)value : value;
}
