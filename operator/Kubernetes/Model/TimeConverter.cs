using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SageMakerMonitorOperator.Kubernetes.Model;

/// <summary>
/// Times as metav1.Time has them: UTC, whole seconds, <c>2026-01-31T12:00:00Z</c>. Anything finer would come back changed
/// by the next Go program and be written again.
/// </summary>
public sealed class TimeConverter : JsonConverter<DateTimeOffset>
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetDateTimeOffset();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture));
}
