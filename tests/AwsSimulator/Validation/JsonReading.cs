using System.Globalization;
using System.Text.Json.Nodes;

namespace SageMakerMonitorOperator.AwsSimulator.Validation;

/// <summary>Reads requests whose shape was checked.</summary>
internal static class JsonReading
{
    public static bool Has(this JsonObject fields, string name) => fields[name] is not null;

    public static bool HasAny(this JsonObject fields, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (fields.Has(name))
            {
                return true;
            }
        }

        return false;
    }

    public static string? Text(this JsonObject fields, string name) => fields[name]?.ToString();

    public static int? Whole(this JsonObject fields, string name) =>
        fields.Text(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    public static bool IsTrue(this JsonObject fields, string name) => fields.Text(name) is { } text && bool.Parse(text);

    public static JsonObject? Structure(this JsonObject fields, string name) => fields[name] as JsonObject;

    public static IEnumerable<JsonObject> Structures(this JsonObject fields, string name) =>
        (fields[name] as JsonArray ?? []).OfType<JsonObject>();

    public static IEnumerable<string> Texts(this JsonObject fields, string name) =>
        (fields[name] as JsonArray ?? []).Select(item => item!.ToString());
}
