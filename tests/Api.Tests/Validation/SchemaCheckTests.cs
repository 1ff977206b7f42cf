using System.Text.Json;
using SageMakerMonitorOperator.Api.Validation;

namespace SageMakerMonitorOperator.Api.Tests.Validation;

/// <summary>What the kinds of today do not show; the texts are those of a real server (1.36).</summary>
public sealed class SchemaCheckTests
{
    [Theory]
    [InlineData(
        """{"type":"object","minProperties":2}""",
        "{}",
        "Invalid value: 0:  in body should have at least 2 properties"
    )]
    [InlineData(
        """{"type":"string","minLength":2}""",
        "\"\U0001F600\"",
        "Invalid value: \"\U0001F600\":  in body should be at least 2 chars long"
    )]
    [InlineData("""{"type":"string","maxLength":1}""", "\"ab\"", "Too long: may not be more than 1 bytes")]
    [InlineData(
        """{"type":"number","minimum":0.5}""",
        "0.25",
        "Invalid value: 0.25:  in body should be greater than or equal to 0.5"
    )]
    [InlineData(
        """{"type":"string"}""",
        "5.5",
        "Invalid value: \"number\":  in body must be of type string: \"number\""
    )]
    [InlineData(
        """{"type":"string","pattern":"^a$"}""",
        """ "a\n" """,
        "Invalid value: \"a\\n\":  in body should match '^a$'"
    )]
    [InlineData(
        """{"type":"array","items":{"type":"string"},"x-kubernetes-list-type":"set"}""",
        """["a","a","a"]""",
        "Duplicate value: \"a\""
    )]
    [InlineData(
        """{"type":"array","items":{"type":"object"},"x-kubernetes-list-type":"map","x-kubernetes-list-map-keys":["b","a"]}""",
        """[{"a":"x","b":"ü"},{"a":"x","b":"y"},{"b":"ü","a":"x"}]""",
        "Duplicate value: {\"a\":\"x\",\"b\":\"ü\"}"
    )]
    public void A_value_is_refused_in_the_words_of_the_API_server(string schema, string value, string message) =>
        Check(schema, value).Violations.ShouldHaveSingleItem().Message.ShouldBe(message);

    [Theory]
    [InlineData("""{"type":"string","maxLength":2}""", "\"\U0001F600\U0001F600\"")]
    [InlineData("""{"type":"number"}""", "5")]
    [InlineData("""{"type":"integer","format":"int64"}""", "9007199254740993")]
    [InlineData("""{"type":"object","additionalProperties":{"type":"string"}}""", """{"any.thing":"x"}""")]
    public void A_value_that_fits_is_accepted(string schema, string value) =>
        Check(schema, value).Violations.ShouldBeEmpty();

    [Fact]
    public void Unknown_fields_are_found_inside_values_of_the_wrong_type() =>
        UnknownFields
            .Find(
                StructuralSchemaReader.Read(
                    JsonElement.Parse(
                        """{"type":"object","properties":{"a":{"type":"integer"},"b":{"type":"object"}}}"""
                    )
                ),
                JsonElement.Parse("""{"a":[{"x":1}],"b":{"y":null},"c":{"z":1}}"""),
                ""
            )
            .ShouldBe(["a[0].x", "b.y", "c"]);

    [Fact]
    public void Values_are_quoted_as_Go_quotes_them() =>
        GoText
            .Quote("a\"b\\c\u0001\u200bé\U0001F600\u007f\t")
            .ShouldBe("\"a\\\"b\\\\c\\x01\\u200bé\U0001F600\\x7f\\t\"");

    private static SchemaFindings Check(string schema, string value) =>
        SchemaCheck.Check(StructuralSchemaReader.Read(JsonElement.Parse(schema)), JsonElement.Parse(value));
}
