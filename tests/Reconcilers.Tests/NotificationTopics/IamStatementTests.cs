using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Reconcilers.NotificationTopics;

namespace SageMakerMonitorOperator.Reconcilers.Tests.NotificationTopics;

public sealed class IamStatementTests
{
    private const string Account = """{"Principal":{"AWS":"arn:aws:iam::111122223333:root"}}""";

    public static TheoryData<string, string> Same =>
        new()
        {
            { """{"Action":"SNS:Publish"}""", """{"Action":["sns:publish"]}""" },
            { """{"Action":["SNS:Publish","SNS:Subscribe"]}""", """{"Action":["SNS:Subscribe","SNS:Publish"]}""" },
            { """{"Sid":"a","Effect":"Allow"}""", """{"Effect":"Allow","Sid":"b"}""" },
            { """{"Principal":"*"}""", """{"Principal":{"AWS":["*"]}}""" },
            { """{"Principal":{"AWS":"111122223333"}}""", Account },
            { Condition("""{"Bool":{"aws:Secure":true}}"""), Condition("""{"bool":{"AWS:secure":["true"]}}""") },
            { Condition("""{"NumericLessThan":{"a":1}}"""), Condition("""{"NumericLessThan":{"a":"1"}}""") },
        };

    public static TheoryData<string, string> Different =>
        new()
        {
            { """{"Action":"SNS:Publish"}""", """{"NotAction":"SNS:Publish"}""" },
            { """{"Effect":"Allow"}""", """{"Effect":"Deny"}""" },
            { Account, """{"Principal":{"AWS":"444455556666"}}""" },
            { Account, """{"Principal":{"AWS":"arn:aws:iam::111122223333:role/root"}}""" },
            { """{"Principal":{"Service":"*"}}""", """{"Principal":"*"}""" },
            { Condition("""{"StringEquals":{"a":"b"}}"""), Condition("""{"StringLike":{"a":"b"}}""") },
            { Condition("""{"StringEquals":{"a":"B"}}"""), Condition("""{"StringEquals":{"a":"b"}}""") },
            { """{"Resource":"a, b"}""", """{"Resource":["a","b"]}""" },
            { """{"Resource":"a\", \"b"}""", """{"Resource":["a","b"]}""" },
        };

    [Theory]
    [MemberData(nameof(Same))]
    public void What_IAM_takes_for_the_same_has_one_form(string one, string other) =>
        Canonical(one).ShouldBe(Canonical(other));

    [Theory]
    [MemberData(nameof(Different))]
    public void What_is_something_else_has_another(string one, string other) =>
        Canonical(one).ShouldNotBe(Canonical(other));

    private static string Condition(string condition) => $$$"""{"Condition":{{{condition}}}}""";

    private static string Canonical(string statement) => IamStatement.Canonical(JsonNode.Parse(statement)!.AsObject());
}
