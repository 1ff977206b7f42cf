using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace SageMakerMonitorOperator.Kubernetes.Client;

/// <summary>The JSON of a request, from whatever form the caller holds it in.</summary>
public readonly record struct JsonBody(ReadOnlyMemory<byte> Utf8)
{
    public static implicit operator JsonBody(ReadOnlyMemory<byte> utf8) => new(utf8);

    public static implicit operator JsonBody(JsonNode node) => FromJsonNode(node);

    public static implicit operator JsonBody(JsonElement element) => FromJsonElement(element);

    public static JsonBody FromReadOnlyMemory(ReadOnlyMemory<byte> utf8) => new(utf8);

    public static JsonBody FromJsonNode(JsonNode node) => Written(writer => node.WriteTo(writer));

    public static JsonBody FromJsonElement(JsonElement element) => Written(element.WriteTo);

    public static JsonBody From<T>(T value, JsonTypeInfo<T> typeInfo) =>
        new(JsonSerializer.SerializeToUtf8Bytes(value, typeInfo));

    private static JsonBody Written(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            write(writer);
        }
        return new(buffer.WrittenMemory);
    }
}
