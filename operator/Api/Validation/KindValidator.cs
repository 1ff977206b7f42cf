using System.Text.Json;
using SageMakerMonitorOperator.Kubernetes.Client;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.Validation;

/// <summary>Checks objects of one kind as the API server does: the schema first, then, where it can be read, the rules.</summary>
/// <param name="definition">The kind.</param>
/// <param name="rules">What breaks a rule, in an object that the schema takes.</param>
/// <param name="changeRules">What breaks a rule on the change from one object to the other.</param>
public sealed class KindValidator<T>(
    ResourceDefinition<T> definition,
    Func<T, IEnumerable<Violation>> rules,
    Func<T, T, IEnumerable<Violation>> changeRules
) : IKindValidator
    where T : KubernetesObject
{
    private readonly StructuralSchema _schema = StructuralSchema.Load(definition.Plural);

    public string Kind => definition.Kind;

    public IReadOnlyList<Violation> Validate(T value) =>
        [.. Stored(JsonSerializer.SerializeToElement(value, definition.TypeInfo), () => value)];

    public IReadOnlyList<Violation> Validate(JsonElement document)
    {
        var stored = JsonNulls.Dropped(document);
        return [.. Unknown(document), .. Stored(stored, () => Decoded(stored))];
    }

    /// <summary>The rules on the change alone; <see cref="Validate(T)"/> sees to the new object.</summary>
    public IReadOnlyList<Violation> ValidateChange(T old, T now) => [.. changeRules(old, now)];

    public IReadOnlyList<Violation> ValidateStored(JsonElement document) => Validate(Decoded(document));

    public IReadOnlyList<Violation> ValidateChange(JsonElement old, JsonElement now) =>
        ValidateChange(Decoded(old), Decoded(now));

    private T Decoded(JsonElement document) => document.Deserialize(definition.TypeInfo)!;

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
