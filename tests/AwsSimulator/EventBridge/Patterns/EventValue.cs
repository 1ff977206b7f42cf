using System.Globalization;
using System.Text.Json;

namespace SageMakerMonitorOperator.AwsSimulator.EventBridge.Patterns;

/// <summary>A value that is neither object nor array. Numbers keep the text that they have in the JSON.</summary>
internal sealed record EventValue(JsonValueKind Kind, string Text)
{
    public double? Number => Kind == JsonValueKind.Number ? double.Parse(Text, CultureInfo.InvariantCulture) : null;

    public static EventValue Of(JsonElement element) =>
        new(element.ValueKind, element.ValueKind == JsonValueKind.String ? element.GetString()! : element.GetRawText());
}
