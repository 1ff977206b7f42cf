using SageMakerMonitorOperator.Reconcilers.Planning;

namespace SageMakerMonitorOperator.Reconcilers.Tests.Planning;

public sealed class CanonicalJsonTests
{
    [Theory]
    [InlineData("""{"b":1,"a":[1,2]}""", """ { "a" : [ 1, 2 ], "b" : 1 } """)]
    [InlineData("""{"a":5}""", """{"a":5.0}""")]
    [InlineData("""{"a":5}""", """{"a":0.5e1}""")]
    [InlineData("""{"a":1e300}""", """{"a":1.0E+300}""")]
    [InlineData("""{"a":"<é>"}""", """{"a":"\u003c\u00e9>"}""")]
    [InlineData("""{"a":{}}""", """{"a":{"b":null}}""")]
    public void What_means_the_same_has_one_text(string one, string other) =>
        CanonicalJson.Of(one).ShouldBe(CanonicalJson.Of(other));

    [Theory]
    [InlineData("""{"a":[1,2]}""", """{"a":[2,1]}""")]
    [InlineData("""{"a":"1"}""", """{"a":1}""")]
    [InlineData("""{"a":[null]}""", """{"a":[]}""")]
    [InlineData("{", "{}")]
    public void What_means_something_else_has_another(string one, string other) =>
        CanonicalJson.Of(one).ShouldNotBe(CanonicalJson.Of(other));
}
