using System.Text.Json;
using System.Text.RegularExpressions;

namespace SageMakerMonitorOperator.Api.Validation;

/// <summary>A node of a structural schema: the keywords that our CRDs use.</summary>
internal sealed record StructuralSchema
{
    public required string Type { get; init; }
    public string? Format { get; init; }
    public IReadOnlyList<string>? Enum { get; init; }
    public string? Pattern { get; init; }
    public Regex? Regex { get; init; }
    public double? Minimum { get; init; }
    public double? Maximum { get; init; }
    public int? MinLength { get; init; }
    public int? MaxLength { get; init; }
    public int? MinItems { get; init; }
    public int? MaxItems { get; init; }
    public int? MinProperties { get; init; }
    public int? MaxProperties { get; init; }
    public IReadOnlyList<string> Required { get; init; } = [];
    public IReadOnlyDictionary<string, StructuralSchema>? Properties { get; init; }
    public StructuralSchema? AdditionalProperties { get; init; }
    public StructuralSchema? Items { get; init; }
    public string? ListType { get; init; }
    public IReadOnlyList<string> ListMapKeys { get; init; } = [];
    public bool PreserveUnknownFields { get; init; }

    /// <summary>The schema of a field or of a map's value; null where the schema knows no such field.</summary>
    public StructuralSchema? Field(string name) => Properties?.GetValueOrDefault(name) ?? AdditionalProperties;

    /// <summary>The schema that the generator wrote for a kind, from the resources of this assembly.</summary>
    public static StructuralSchema Load(string plural)
    {
        using var stream = typeof(StructuralSchema).Assembly.GetManifestResourceStream($"{plural}.json")!;
        using var document = JsonDocument.Parse(stream);
        return StructuralSchemaReader.Read(document.RootElement);
    }
}
