using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SageMakerMonitorOperator.Reconcilers.Planning;

/// <summary>One text for all JSON texts that mean the same: white space, the order of keys and the form of numbers go.</summary>
internal static class CanonicalJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A text that is no JSON is itself, so that it equals no other.</summary>
    public static string Of(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return Of(document.RootElement);
        }
        catch (JsonException)
        {
            return text;
        }
    }

    public static string Of(JsonElement value)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            Write(writer, value);
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void Write(Utf8JsonWriter writer, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var field in Fields(value))
                {
                    writer.WritePropertyName(field.Name);
                    Write(writer, field.Value);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in value.EnumerateArray())
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            case JsonValueKind.Number:
                Number(writer, value);
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }

    // AWS spells out what is not set as null.
    private static IOrderedEnumerable<JsonProperty> Fields(JsonElement value) =>
        value
            .EnumerateObject()
            .Where(field => field.Value.ValueKind != JsonValueKind.Null)
            .OrderBy(field => field.Name, StringComparer.Ordinal);

    private static void Number(Utf8JsonWriter writer, JsonElement value)
    {
        if (value.TryGetDecimal(out var exact))
        {
            writer.WriteNumberValue(exact / 1.0000000000000000000000000000m);
        }
        else
        {
            writer.WriteNumberValue(value.GetDouble());
        }
    }
}
