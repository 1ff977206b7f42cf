using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.Validation;

/// <summary>Checks objects of one kind as the API server does: the schema first, then, where it can be read, the rules.</summary>
internal sealed class KindValidator<T>(string plural, JsonTypeInfo<T> json, Func<T, IEnumerable<Violation>> rules)
    where T : class
{
    private readonly StructuralSchema _schema = StructuralSchema.Load(plural);

    public IReadOnlyList<Violation> Validate(T value) =>
        [.. Stored(JsonSerializer.SerializeToElement(value, json), () => value)];

    public IReadOnlyList<Violation> Validate(JsonElement document)
    {
        var stored = JsonNulls.Dropped(document);
        return [.. Unknown(document), .. Stored(stored, () => stored.Deserialize(json)!)];
    }

    private IEnumerable<Violation> Unknown(JsonElement document) =>
        UnknownFields.Find(_schema, document, "").Select(path => new Violation(path, $"unknown field \"{path}\""));

    private IEnumerable<Violation> Stored(JsonElement document, Func<T> decode)
    {
        var findings = SchemaCheck.Check(_schema, document);
        return findings.BlockRules ? findings.Violations : [.. findings.Violations, .. Rules(decode)];
    }

    // Metadata is not in the schema, so that what stands there can still be unreadable.
    private IEnumerable<Violation> Rules(Func<T> decode)
    {
        try
        {
            return rules(decode());
        }
        catch (JsonException unreadable)
        {
            return
            [
                new Violation(
                    unreadable.Path?.TrimStart('$', '.') ?? "",
                    "Invalid value: it cannot be read as this kind"
                ),
            ];
        }
    }
}
