using System.Text.Json;
using System.Text.Json.Nodes;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatch.Dashboards;

/// <summary>What a JSON schema can say, in the words of AWS's validator. A value that is not there breaks no rule but
/// <see cref="Required"/>.</summary>
internal static class Json
{
    public static IEnumerable<JsonNode?> Items(JsonNode? list) => list as JsonArray ?? [];

    public static string? Text(JsonObject fields, string name) =>
        fields[name] is { } value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    public static IEnumerable<BodyFinding> Required(JsonObject fields, string path, params string[] names) =>
        names
            .Where(name => !fields.ContainsKey(name))
            .Select(name => new BodyFinding(path, $"Should have required property '{name}'"));

    public static IEnumerable<BodyFinding> Unknown(JsonObject fields, string path, IEnumerable<string> known) =>
        fields.Any(field => !known.Contains(field.Key))
            ? [new(path, "Should NOT have additional properties", IsWarning: true)]
            : [];

    public static IEnumerable<BodyFinding> Kind(
        JsonObject fields,
        string path,
        string name,
        params JsonValueKind[] kinds
    ) =>
        fields.TryGetPropertyValue(name, out var value) && !kinds.Contains(KindOf(value))
            ? [new($"{path}/{name}", $"Should be {kinds[0].ToString().ToLowerInvariant()}")]
            : [];

    public static IEnumerable<BodyFinding> OneOf(JsonObject fields, string path, string name, params string[] values) =>
        fields.ContainsKey(name) && !(Text(fields, name) is { } text && values.Contains(text))
            ? [new($"{path}/{name}", "Should be equal to one of the allowed values")]
            : [];

    public static IEnumerable<BodyFinding> Whole(
        JsonObject fields,
        string path,
        string name,
        double least,
        double most
    ) =>
        !fields.TryGetPropertyValue(name, out var value) ? []
        : KindOf(value) != JsonValueKind.Number || !double.IsInteger(Number(value!))
            ? [new($"{path}/{name}", "Should be integer")]
        : Number(value!) < least ? [new($"{path}/{name}", $"Should be >= {least}")]
        : Number(value!) > most ? [new($"{path}/{name}", $"Should be <= {most}")]
        : [];

    public static IEnumerable<BodyFinding> Count(JsonNode? list, string path, int most, int least = 0) =>
        list is null ? []
        : list is not JsonArray items ? [new(path, "Should be array")]
        : items.Count > most ? [new(path, $"Should NOT have more than {most} items")]
        : items.Count < least ? [new(path, $"Should NOT have fewer than {least} items")]
        : [];

    public static JsonValueKind KindOf(JsonNode? value) => value?.GetValueKind() ?? JsonValueKind.Null;

    private static double Number(JsonNode value) => value.GetValue<JsonElement>().GetDouble();
}
