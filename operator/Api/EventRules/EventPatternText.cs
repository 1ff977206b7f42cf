using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SageMakerMonitorOperator.Api.EventRules;

/// <summary>A rule's pattern as EventBridge takes it: without white space, which counts there, and in which a line end makes a pattern match nothing.</summary>
public static class EventPatternText
{
    // Nothing that a reader of JSON does not need escaped: each character counts.
    private static readonly JsonWriterOptions Short = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Null for a rule without a pattern, and for a text that is no JSON.</summary>
    public static string? Of(EventRuleSpec spec) => ElementOf(spec) is { } pattern ? Minified(pattern) : null;

    public static string Minified(JsonElement value)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Short))
        {
            value.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    /// <inheritdoc cref="Of"/>
    internal static JsonElement? ElementOf(EventRuleSpec spec) =>
        spec.Preset is { } preset ? JsonElement.Parse(PresetPattern.Of(preset).ToJsonString())
        : spec.EventPatternJson is { } text ? Parse(text)
        : spec.EventPattern;

    private static JsonElement? Parse(string text)
    {
        try
        {
            return JsonElement.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
