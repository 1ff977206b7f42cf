using System.Text.Json;
using System.Text.RegularExpressions;

namespace SageMakerMonitorOperator.Api.Validation;

/// <summary>Reads what the generator wrote.</summary>
internal static class StructuralSchemaReader
{
    public static StructuralSchema Read(JsonElement json) =>
        new()
        {
            Type = Text(json, "type")!,
            Format = Text(json, "format"),
            Enum = Find(json, "enum") is { } values ? Texts(values) : null,
            Pattern = Text(json, "pattern"),
            Regex = Text(json, "pattern") is { } pattern ? Compile(pattern) : null,
            Minimum = Find(json, "minimum")?.GetDouble(),
            Maximum = Find(json, "maximum")?.GetDouble(),
            MinLength = Count(json, "minLength"),
            MaxLength = Count(json, "maxLength"),
            MinItems = Count(json, "minItems"),
            MaxItems = Count(json, "maxItems"),
            MinProperties = Count(json, "minProperties"),
            MaxProperties = Count(json, "maxProperties"),
            Required = Find(json, "required") is { } required ? Texts(required) : [],
            Properties = Find(json, "properties")
                ?.EnumerateObject()
                .ToDictionary(field => field.Name, field => Read(field.Value)),
            AdditionalProperties = Find(json, "additionalProperties") is { } additional ? Read(additional) : null,
            Items = Find(json, "items") is { } items ? Read(items) : null,
            ListType = Text(json, "x-kubernetes-list-type"),
            ListMapKeys = Find(json, "x-kubernetes-list-map-keys") is { } keys ? Texts(keys) : [],
            PreserveUnknownFields = Find(json, "x-kubernetes-preserve-unknown-fields")?.GetBoolean() ?? false,
        };

    // Linear time, as RE2's. "$" means the end of the text there, not the end or a newline before it; "\$" is a dollar.
    private static Regex Compile(string pattern) =>
        new(
            string.Join(@"\$", pattern.Split(@"\$").Select(part => part.Replace("$", @"\z", StringComparison.Ordinal))),
            RegexOptions.NonBacktracking | RegexOptions.CultureInvariant,
            TimeSpan.FromSeconds(1)
        );

    private static JsonElement? Find(JsonElement json, string keyword) =>
        json.TryGetProperty(keyword, out var value) ? value : null;

    private static string? Text(JsonElement json, string keyword) => Find(json, keyword)?.GetString();

    private static int? Count(JsonElement json, string keyword) => Find(json, keyword)?.GetInt32();

    private static List<string> Texts(JsonElement list) => [.. list.EnumerateArray().Select(item => item.GetString()!)];
}
