using System.Text.Json.Serialization;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.Trails;

/// <summary>An advanced event selector: it selects the events that fit all its fields. An event is logged when any selector selects it.</summary>
public sealed record AdvancedEventSelector : IValidated<AdvancedEventSelector>
{
    /// <summary>A text for people.</summary>
    [Length(1, 1000)]
    public string? Name { get; init; }

    /// <summary>The fields of events that are looked at; eventCategory is one of them.</summary>
    [Items(MinItems = 1, MaxItems = 16)]
    [ListMap("field")]
    public required IReadOnlyList<AdvancedFieldSelector> FieldSelectors { get; init; }

    public static IReadOnlyList<ValidationRule<AdvancedEventSelector>> Rules => AdvancedSelectorRules.OfSelector;

    internal AdvancedFieldSelector? Find(string field) =>
        FieldSelectors.FirstOrDefault(selector => selector.Field == field);
}

/// <summary>One field, and what it must or must not be: any of the values of a list. With several lists all must hold.</summary>
public sealed record AdvancedFieldSelector : IValidated<AdvancedFieldSelector>
{
    /// <summary>Such as eventCategory (Management, Data or NetworkActivity), readOnly, eventName, eventSource, resources.type, resources.ARN.</summary>
    [Length(1, 1000)]
    [Pattern("^[A-Za-z0-9_.|]+$")]
    public required string Field { get; init; }

    /// <summary>The field is one of these. No wildcards.</summary>
    [JsonPropertyName("equals")]
    [Items(MinItems = 1, MaxItems = 500)]
    [ItemLength(1, 2048)]
    [ListSet]
    public IReadOnlyList<string>? EqualTo { get; init; }

    /// <summary>The field begins with one of these.</summary>
    [Items(MinItems = 1, MaxItems = 500)]
    [ItemLength(1, 2048)]
    [ListSet]
    public IReadOnlyList<string>? StartsWith { get; init; }

    /// <summary>The field ends with one of these.</summary>
    [Items(MinItems = 1, MaxItems = 500)]
    [ItemLength(1, 2048)]
    [ListSet]
    public IReadOnlyList<string>? EndsWith { get; init; }

    /// <summary>The field is none of these.</summary>
    [Items(MinItems = 1, MaxItems = 500)]
    [ItemLength(1, 2048)]
    [ListSet]
    public IReadOnlyList<string>? NotEquals { get; init; }

    /// <summary>The field begins with none of these.</summary>
    [Items(MinItems = 1, MaxItems = 500)]
    [ItemLength(1, 2048)]
    [ListSet]
    public IReadOnlyList<string>? NotStartsWith { get; init; }

    /// <summary>The field ends with none of these.</summary>
    [Items(MinItems = 1, MaxItems = 500)]
    [ItemLength(1, 2048)]
    [ListSet]
    public IReadOnlyList<string>? NotEndsWith { get; init; }

    public static IReadOnlyList<ValidationRule<AdvancedFieldSelector>> Rules => AdvancedSelectorRules.OfField;

    internal IEnumerable<IReadOnlyList<string>> Lists =>
        new[] { EqualTo, StartsWith, EndsWith, NotEquals, NotStartsWith, NotEndsWith }.OfType<IReadOnlyList<string>>();
}
