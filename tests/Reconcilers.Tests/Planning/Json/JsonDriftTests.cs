using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck.Fluent;
using SageMakerMonitorOperator.Reconcilers.Planning.Json;

namespace SageMakerMonitorOperator.Reconcilers.Tests.Planning.Json;

public sealed class JsonDriftTests
{
    [Fact]
    public void There_is_drift_exactly_where_the_JSON_differs() =>
        Properties.Hold(
            from value in JsonTexts.Any
            from other in Gen.OneOf<JsonNode?>(JsonTexts.Any, Gen.Constant<JsonNode?>(value))
            from words in JsonTexts.InOtherWords(other)
            select (value, other, words),
            run =>
                Between(run.value?.ToJsonString() ?? "null", run.words)
                    .Any()
                    .ShouldBe(!JsonNode.DeepEquals(run.value, run.other)),
            runs: 2000
        );

    [Theory]
    [InlineData("""{"a":[{"b":1}]}""", """{"a":[{"b":2}]}""", "body.a[0].b is 2, should be 1")]
    [InlineData("""{"a":1}""", """{}""", "body.a is nothing, should be 1")]
    [InlineData("""{}""", """{"a":{"b":"c"}}""", """body.a is {"b":"c"}, should be nothing""")]
    [InlineData("""[1]""", """[1,2]""", "body[1] is 2, should be nothing")]
    [InlineData("""[1,2]""", """[]""", "body[0] is nothing, should be 1", "body[1] is nothing, should be 2")]
    [InlineData("""{"a":"1"}""", """{"a":1}""", "body.a is 1, should be \"1\"")]
    [InlineData("""{"a":[]}""", """{"a":{}}""", "body.a is {}, should be []")]
    [InlineData("""{"a":null}""", """{}""", "body.a is nothing, should be null")]
    [InlineData("""{"b":1,"a":1}""", """{"a":2,"b":2}""", "body.a is 2, should be 1", "body.b is 2, should be 1")]
    [InlineData("""5""", """{}""", "body is {}, should be 5")]
    public void Each_difference_has_its_path(string desired, string observed, params string[] differences) =>
        Between(desired, observed).ShouldBe(differences);

    [Fact]
    public void Differences_are_sought_no_further_than_asked() =>
        JsonDrift
            .Between("body", JsonElement.Parse("[1,2,3]"), JsonElement.Parse("[4,5,6]"))
            .Take(2)
            .Select(drift => drift.Field)
            .ShouldBe(["body[0]", "body[1]"]);

    private static IEnumerable<string> Between(string desired, string observed) =>
        JsonDrift
            .Between("body", JsonElement.Parse(desired), JsonElement.Parse(observed))
            .Select(drift => $"{drift.Field} is {drift.Observed ?? "nothing"}, should be {drift.Desired ?? "nothing"}");
}
