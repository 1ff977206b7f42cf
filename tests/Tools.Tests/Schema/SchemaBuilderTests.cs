using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using SageMakerMonitorOperator.Kubernetes.Schema;
using SageMakerMonitorOperator.Tools.Documentation;
using SageMakerMonitorOperator.Tools.Schema;

namespace SageMakerMonitorOperator.Tools.Tests.Schema;

public sealed class SchemaBuilderTests
{
    private static readonly SchemaBuilder Builder = new(new XmlDocumentation(typeof(Probe).Assembly));

    [Theory]
    [InlineData(
        nameof(Probe.Text),
        """{"description":"A text.","type":"string","minLength":1,"maxLength":9,"pattern":"^a$"}"""
    )]
    [InlineData(
        nameof(Probe.Whole),
        """{"description":"A number.","type":"integer","format":"int32","minimum":1,"maximum":2.5}"""
    )]
    [InlineData(nameof(Probe.Long), """{"description":"A number.","type":"integer","format":"int64"}""")]
    [InlineData(nameof(Probe.Real), """{"description":"A number.","type":"number"}""")]
    [InlineData(nameof(Probe.Flag), """{"description":"A flag.","type":"boolean"}""")]
    [InlineData(nameof(Probe.Time), """{"description":"A time.","type":"string","format":"date-time"}""")]
    [InlineData(
        nameof(Probe.Choice),
        """{"description":"A choice.","type":"string","enum":["Namespaced","Cluster"]}"""
    )]
    [InlineData(nameof(Probe.Values), """{"description":"A choice.","type":"string","enum":["a","b"]}""")]
    [InlineData(
        nameof(Probe.Map),
        """{"description":"A map.","type":"object","additionalProperties":{"type":"string","maxLength":5},"maxProperties":3,"x-kubernetes-map-type":"atomic"}"""
    )]
    [InlineData(
        nameof(Probe.Set),
        """{"description":"A set.","type":"array","items":{"type":"string","maxLength":5,"pattern":"^b$"},"minItems":1,"maxItems":3,"x-kubernetes-list-type":"set"}"""
    )]
    [InlineData(
        nameof(Probe.List),
        """{"description":"A list.","type":"array","items":{"description":"An item.","type":"object"},"maxItems":3,"x-kubernetes-list-type":"atomic"}"""
    )]
    [InlineData(
        nameof(Probe.Objects),
        """{"description":"A map.","type":"object","additionalProperties":{"description":"An item.","type":"object"},"maxProperties":3}"""
    )]
    public void A_property_becomes_its_schema(string property, string schema) =>
        JsonNode.DeepEquals(Builder.Field(typeof(Probe).GetProperty(property)!), JsonNode.Parse(schema)).ShouldBeTrue();

    [Fact]
    public void An_override_has_the_place_of_what_it_overrides_and_words_of_its_own()
    {
        var fields = ApiTypes.Fields(typeof(Special)).ToArray();
        fields.Select(field => field.Name).ShouldBe([nameof(General.First), nameof(General.Second)]);
        Builder.Field(fields[0])["description"]!.ToString().ShouldBe("Of its own.");
    }

    [Fact]
    public void A_name_that_JSON_has_and_CSharp_cannot_have_is_the_fields_name() =>
        ApiTypes.JsonName(typeof(Probe).GetProperty(nameof(Probe.EqualTo))!).ShouldBe("equals");

    [Fact]
    public void An_unknown_type_is_an_error_that_names_the_property() =>
        Should
            .Throw<GeneratorException>(() => Builder.Field(typeof(Probe).GetProperty(nameof(Probe.Unknown))!))
            .Message.ShouldContain("Probe.Unknown");

    [Fact]
    public void A_missing_description_is_an_error_that_names_the_property() =>
        Should
            .Throw<GeneratorException>(() => Builder.Field(typeof(Probe).GetProperty(nameof(Probe.Undocumented))!))
            .Message.ShouldContain("Probe.Undocumented");
}

/// <summary>One property for each thing that a schema can say.</summary>
public sealed record Probe
{
    /// <summary>A map.</summary>
    [Items(MaxItems = 3)]
    public IReadOnlyDictionary<string, Item>? Objects { get; init; }

    /// <summary>A text.</summary>
    [JsonPropertyName("equals")]
    [Length(0, 5)]
    public string? EqualTo { get; init; }

    /// <summary>A text.</summary>
    [Length(1, 9)]
    [Pattern("^a$")]
    public string? Text { get; init; }

    /// <summary>A number.</summary>
    [RangeMinimum(1)]
    [RangeMaximum(2.5)]
    public int? Whole { get; init; }

    /// <summary>A number.</summary>
    public long Long { get; init; }

    /// <summary>A number.</summary>
    public double? Real { get; init; }

    /// <summary>A flag.</summary>
    public bool Flag { get; init; }

    /// <summary>A time.</summary>
    public DateTimeOffset? Time { get; init; }

    /// <summary>A choice.</summary>
    public EntityScope? Choice { get; init; }

    /// <summary>A choice.</summary>
    [AllowedValues("a", "b")]
    public string? Values { get; init; }

    /// <summary>A map.</summary>
    [Items(MaxItems = 3)]
    [ItemLength(0, 5)]
    [AtomicMap]
    public IReadOnlyDictionary<string, string>? Map { get; init; }

    /// <summary>A set.</summary>
    [Items(MinItems = 1, MaxItems = 3)]
    [ItemLength(0, 5, Pattern = "^b$")]
    [ListSet]
    public IReadOnlyList<string>? Set { get; init; }

    /// <summary>A list.</summary>
    [Items(MaxItems = 3)]
    public IReadOnlyList<Item>? List { get; init; }

    /// <summary>Nothing that a schema knows.</summary>
    public TimeSpan Unknown { get; init; }

    public string? Undocumented { get; init; }
}

/// <summary>An item.</summary>
public sealed record Item;

/// <summary>What others have in common.</summary>
public abstract record General
{
    /// <summary>Of all.</summary>
    public virtual string? First { get; init; }

    /// <summary>Of all.</summary>
    public string? Second { get; init; }
}

/// <summary>One of the others.</summary>
public sealed record Special : General
{
    /// <summary>Of its own.</summary>
    public override string? First { get; init; }
}
