using System.Text.Json.Serialization;

namespace SageMakerMonitorOperator.Aws.CloudTrail;

/// <summary>A field, and the values that it must or must not have: any of those of one list.</summary>
public sealed record AdvancedFieldSelector
{
    /// <summary>Such as eventCategory or resources.ARN.</summary>
    public required string Field { get; init; }

    /// <summary>Any of these. Equals is every object's already.</summary>
    [JsonPropertyName("Equals")]
    public IReadOnlyList<string>? EqualTo { get; init; }
    public IReadOnlyList<string>? StartsWith { get; init; }
    public IReadOnlyList<string>? EndsWith { get; init; }
    public IReadOnlyList<string>? NotEquals { get; init; }
    public IReadOnlyList<string>? NotStartsWith { get; init; }
    public IReadOnlyList<string>? NotEndsWith { get; init; }
}
