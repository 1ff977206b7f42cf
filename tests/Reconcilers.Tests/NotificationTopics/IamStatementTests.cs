using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Reconcilers.NotificationTopics;

namespace SageMakerMonitorOperator.Reconcilers.Tests.NotificationTopics;

public sealed class IamStatementTests
{
    [Theory]
    [InlineData("""{"Action":"SNS:Publish"}""", """{"Action":["sns:publish"]}""")]
    [InlineData("""{"Action":["SNS:Publish","SNS:Subscribe"]}""", """{"Action":["SNS:Subscribe","SNS:Publish"]}""")]
    [InlineData("""{"Sid":"a","Effect":"Allow"}""", """{"Effect":"Allow","Sid":"b"}""")]
    [InlineData("""{"Principal":"*"}""", """{"Principal":{"AWS":["*"]}}""")]
    [InlineData(
        """{"Principal":{"AWS":"111122223333"}}""",
        """{"Principal":{"AWS":"arn:aws:iam::111122223333:root"}}"""
    )]
    [InlineData(
        """{"Condition":{"Bool":{"aws:SecureTransport":true}}}""",
        """{"Condition":{"bool":{"AWS:securetransport":["true"]}}}"""
    )]
    [InlineData("""{"Condition":{"NumericLessThan":{"a":1}}}""", """{"Condition":{"NumericLessThan":{"a":"1"}}}""")]
    public void What_IAM_takes_for_the_same_has_one_form(string one, string other) =>
        Canonical(one).ShouldBe(Canonical(other));

    [Theory]
    [InlineData("""{"Action":"SNS:Publish"}""", """{"NotAction":"SNS:Publish"}""")]
    [InlineData("""{"Effect":"Allow"}""", """{"Effect":"Deny"}""")]
    [InlineData(
        """{"Principal":{"AWS":"111122223333"}}""",
        """{"Principal":{"AWS":"arn:aws:iam::111122223333:role/root"}}"""
    )]
    [InlineData("""{"Principal":{"Service":"*"}}""", """{"Principal":"*"}""")]
    [InlineData("""{"Condition":{"StringEquals":{"a":"b"}}}""", """{"Condition":{"StringLike":{"a":"b"}}}""")]
    [InlineData("""{"Condition":{"StringEquals":{"a":"B"}}}""", """{"Condition":{"StringEquals":{"a":"b"}}}""")]
    [InlineData("""{"Resource":"a, b"}""", """{"Resource":["a","b"]}""")]
    [InlineData("""{"Resource":"a\", \"b"}""", """{"Resource":["a","b"]}""")]
    public void What_is_something_else_has_another(string one, string other) =>
        Canonical(one).ShouldNotBe(Canonical(other));

    private static string Canonical(string statement) => IamStatement.Canonical(JsonNode.Parse(statement)!.AsObject());
}
