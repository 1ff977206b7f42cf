using System.Text;
using System.Text.Json;

namespace SageMakerMonitorOperator.Reconcilers.Planning.Json;

/// <summary>
/// JSON as one text: values that every reader of JSON takes to be equal have the same, whatever their white space, the
/// order of their members, their escapes and the form of their numbers. The order of lists counts.
/// </summary>
public static class CanonicalJson
{
    /// <summary>Plain ASCII, and nothing that XML gives a meaning to: stand-ins for AWS forget to escape what they answer.</summary>
    /// <param name="value">The value.</param>
    /// <param name="withoutNulls">A member that is null is as one that is not there.</param>
    public static string Of(JsonElement value, bool withoutNulls = false)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            Write(writer, value, withoutNulls);
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    /// <summary>A text that is no JSON is itself, so that it equals no other.</summary>
    public static string Of(string text, bool withoutNulls = false) =>
        Parse(text) is { } value ? Of(value, withoutNulls) : text;

    /// <summary>Null for what is no JSON.</summary>
    public static JsonElement? Parse(string text)
    {
        try
        {
            var value = JsonElement.Parse(text);
            // Half of a surrogate pair passes for JSON until somebody reads it.
            _ = Of(value);
            return value;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static void Write(Utf8JsonWriter writer, JsonElement value, bool withoutNulls)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var (name, member) in Members(value))
                {
                    if (!withoutNulls || member.ValueKind != JsonValueKind.Null)
                    {
                        writer.WritePropertyName(name);
                        Write(writer, member, withoutNulls);
                    }
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in value.EnumerateArray())
                {
                    Write(writer, item, withoutNulls);
                }

                writer.WriteEndArray();
                break;
            case JsonValueKind.Number:
                writer.WriteRawValue(CanonicalNumber.Of(value.GetRawText()), skipInputValidation: true);
                break;
            case JsonValueKind.String:
                writer.WriteStringValue(value.GetString());
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }

    /// <summary>By name; of members with the same name the last one counts, as it does for nearly all readers.</summary>
    internal static SortedDictionary<string, JsonElement> Members(JsonElement value)
    {
        var members = new SortedDictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var member in value.EnumerateObject())
        {
            members[member.Name] = member.Value;
        }

        return members;
    }
}
