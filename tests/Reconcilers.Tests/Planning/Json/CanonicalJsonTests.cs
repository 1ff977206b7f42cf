using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck.Fluent;
using SageMakerMonitorOperator.Reconcilers.Planning.Json;

namespace SageMakerMonitorOperator.Reconcilers.Tests.Planning.Json;

public sealed class CanonicalJsonTests
{
    [Fact]
    public void The_same_JSON_in_other_words_has_the_same_text() =>
        Properties.Hold(
            from value in JsonTexts.Any
            from one in JsonTexts.InOtherWords(value)
            from other in JsonTexts.InOtherWords(value)
            select (one, other),
            both => Of(both.one).ShouldBe(Of(both.other)),
            runs: 2000
        );

    [Fact]
    public void Different_JSON_has_different_texts() =>
        Properties.Hold(
            from value in JsonTexts.Any
            from other in JsonTexts.Any
            from words in JsonTexts.InOtherWords(other)
            select (value, other, words),
            run =>
                (Of(run.value?.ToJsonString() ?? "null") == Of(run.words)).ShouldBe(
                    JsonNode.DeepEquals(run.value, run.other)
                ),
            runs: 2000
        );

    [Fact]
    public void The_text_means_what_it_was_made_from() =>
        Properties.Hold(
            from value in JsonTexts.Any
            from words in JsonTexts.InOtherWords(value)
            select (value, words),
            run => JsonNode.DeepEquals(JsonNode.Parse(Of(run.words)), run.value).ShouldBeTrue()
        );

    [Fact]
    public void The_order_of_a_list_counts() => Of("[1,2]").ShouldNotBe(Of("[2,1]"));

    [Fact]
    public void Null_and_nothing_are_two_things() => Of("""{"a":null}""").ShouldNotBe(Of("{}"));

    [Fact]
    public void Of_members_with_one_name_the_last_counts() => Of("""{"a":1,"a":2}""").ShouldBe("""{"a":2}""");

    [Fact]
    public void The_text_needs_no_escapes_in_XML() =>
        Of("""{"a":"<ä & 'b'>"}""").ShouldBe("""{"a":"\u003C\u00E4 \u0026 \u0027b\u0027\u003E"}""");

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{'a':1}")]
    [InlineData("{\"a\":1,}")]
    [InlineData("{} {}")]
    [InlineData("\"half a pair: \\ud83d\"")]
    [InlineData("{\"\\udc00\":1}")]
    public void What_is_no_JSON_is_nothing(string text) => CanonicalJson.Parse(text).ShouldBeNull();

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0.0e5", "0")]
    [InlineData("00012", null)]
    [InlineData("1.50", "1.5")]
    [InlineData("15e-1", "1.5")]
    [InlineData("1E+2", "100")]
    [InlineData("0.00012", "0.00012")]
    [InlineData("-12.5e-3", "-0.0125")]
    [InlineData("9007199254740993", "9007199254740993")]
    [InlineData("1e21", "1e21")]
    [InlineData("1e20", "100000000000000000000")]
    [InlineData("1e400", "1e400")]
    [InlineData("10e-400", "1e-399")]
    [InlineData("1e99999999999999999999", "1e99999999999999999999")]
    public void A_number_is_what_it_is_to_the_last_digit(string number, string? canonical) =>
        (CanonicalJson.Parse(number) is { } value ? CanonicalJson.Of(value) : null).ShouldBe(canonical);

    private static string Of(string text) => CanonicalJson.Of(JsonElement.Parse(text));

    [Theory]
    [InlineData("""{"a":{}}""", """{"a":{"b":null}}""", true)]
    [InlineData("""{"a":[null]}""", """{"a":[]}""", false)]
    public void A_member_that_is_null_is_none_where_that_is_asked_for(string one, string other, bool same)
    {
        (CanonicalJson.Of(one, withoutNulls: true) == CanonicalJson.Of(other, withoutNulls: true)).ShouldBe(same);
        CanonicalJson.Of(one).ShouldNotBe(CanonicalJson.Of(other));
    }

    [Fact]
    public void A_text_that_is_no_JSON_is_itself() => CanonicalJson.Of("{").ShouldBe("{");
}
