using SageMakerMonitorOperator.Reconcilers.EventRules;

namespace SageMakerMonitorOperator.Reconcilers.Tests.EventRules;

public sealed class PatternFormTests
{
    private const string Pattern =
        """{"source":["aws.sagemaker"],"detail":{"a":["x","y"],"b":[{"numeric":[">",0,"<",5]}]}}""";

    private const string Spaced =
        "{\n  \"source\" : [ \"aws.sagemaker\" ],\r\n  \"detail\":{\"a\":[\"x\",\"y\"],\"b\":[{\"numeric\":[\">\",0,\"<\",5]}]}}\n";

    [Theory]
    [InlineData("""{"detail":{"b":[{"numeric":[">",0,"<",5]}],"a":["x","y"]},"source":["aws.sagemaker"]}""")]
    [InlineData("""{"source":["aws.sagemaker"],"detail":{"a":["y","x","x"],"b":[{"numeric":[">",0.0,"<",5e0]}]}}""")]
    [InlineData("""{"source":["aws\u002esagemaker"],"detail":{"a":["\u0078","y"],"b":[{"numeric":[">",0,"<",5]}]}}""")]
    [InlineData(Spaced)]
    [InlineData("""{"source":["aws.sagemaker"],"detail":{"a":["x","y"],"b":[{"numeric":["\u003e",0,"\u003c",5]}]}}""")]
    public void Patterns_that_match_the_same_events_are_equal(string other) =>
        PatternForm.Of(other).ShouldBe(PatternForm.Of(Pattern));

    [Theory]
    [InlineData("""{"source":["aws.sagemaker"],"detail":{"a":["x"],"b":[{"numeric":[">",0,"<",5]}]}}""")]
    [InlineData("""{"source":["aws.sagemaker"],"detail":{"a":["x","Y"],"b":[{"numeric":[">",0,"<",5]}]}}""")]
    [InlineData("""{"source":["aws.sagemaker"],"detail":{"a":["x","y"],"b":[{"numeric":[">",5,"<",0]}]}}""")]
    [InlineData("""{"source":["aws.sagemaker"],"detail":{"a":["x","y"],"b":["0"]}}""")]
    [InlineData("no JSON")]
    public void Patterns_that_match_other_events_differ(string other) =>
        PatternForm.Of(other).ShouldNotBe(PatternForm.Of(Pattern));

    [Fact]
    public void A_text_and_a_number_are_two_things() =>
        PatternForm.Of("""{"a":["1"]}""").ShouldNotBe(PatternForm.Of("""{"a":[1]}"""));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void No_pattern_is_as_an_empty_one(string? none) => PatternForm.Of(none).ShouldBeNull();
}
