using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SageMakerMonitorOperator.Kubernetes.BuiltIn;

/// <summary>A Secret's values, to be asked for one by one.</summary>
[JsonConverter(typeof(SecretDataConverter))]
public sealed class SecretData
{
    private readonly IReadOnlyDictionary<string, byte[]> _values;

    internal SecretData(IReadOnlyDictionary<string, byte[]> values) => _values = values;

    public static SecretData Empty { get; } = new(new Dictionary<string, byte[]>());

    public IEnumerable<string> Keys => _values.Keys;

    /// <returns>Null where the Secret has no such key.</returns>
    public string? Text(string key) => _values.TryGetValue(key, out var value) ? Encoding.UTF8.GetString(value) : null;

    public override string ToString() => $"{_values.Count} hidden values";
}

/// <summary>Reads values and never writes them: the operator changes no Secret.</summary>
internal sealed class SecretDataConverter : JsonConverter<SecretData>
{
    public override SecretData Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("A Secret's data must be a mapping.");
        }
        var values = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = reader.GetString()!;
            reader.Read();
            values[key] = reader.TryGetBytesFromBase64(out var value)
                ? value
                : throw new JsonException("A Secret's values must be base64.");
        }
        return new(values);
    }

    public override void Write(Utf8JsonWriter writer, SecretData value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteEndObject();
    }
}
