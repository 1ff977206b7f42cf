using System.Text.Json.Nodes;

namespace SageMakerMonitorOperator.AwsSimulator.Tests.Sns;

public sealed class AccessPolicyTests : SnsTest
{
    [Fact]
    public async Task A_new_topic_lets_its_owner_do_everything()
    {
        await CreateAsync();

        var statement = JsonNode.Parse((await AttributesAsync())["Policy"])!["Statement"]![0]!;
        statement["Sid"]!.ToString().ShouldBe("__default_statement_ID");
        statement["Condition"]!["StringEquals"]!["AWS:SourceOwner"]!.ToString().ShouldBe(AccountId);
    }

    [Fact]
    public async Task A_policy_comes_back_in_AWSs_own_form()
    {
        await CreateAsync();
        await SetAsync("Policy", Policy(Statement("a", """{"AWS": ["111122223333"]}""")));

        var statement = JsonNode.Parse((await AttributesAsync())["Policy"])!["Statement"]![0]!;
        statement["Principal"]!["AWS"]!.ToString().ShouldBe("arn:aws:iam::111122223333:root");
        statement["Action"]!.ToString().ShouldBe("SNS:Publish");
    }

    public static TheoryData<string> Bad =>
        [
            """{"Version": "2012-10-17", "Statement": []}""",
            """{"Version": "2020-01-01", "Statement": [{}]}""",
            Policy(Statement("a", "{}", effect: "allow")),
            Policy(Statement("a", "null")),
            Policy(Statement("a", """{"AWS": "somebody"}""")),
            Policy(Statement("a", """{"Service": "cloudwatch"}""")),
            Policy(Statement("a", "\"*\"", action: "SNS:*")),
            Policy(Statement("a", "\"*\"", action: "SQS:SendMessage")),
            Policy(Statement("a", "\"*\"", resource: "*")),
            Policy(Statement("a", "\"*\""), Statement("a", "\"*\"")),
            Policy([.. Enumerable.Range(0, 101).Select(n => Statement($"s{n}", "\"*\""))]),
            Policy(Statement(new string('a', 31_000), "\"*\"")),
        ];

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task A_policy_that_SNS_does_not_take_is_refused(string policy)
    {
        await CreateAsync();
        var before = (await AttributesAsync())["Policy"];

        (await SetAsync("Policy", policy)).ShouldBeRefused("InvalidParameter", "");
        (await AttributesAsync())["Policy"].ShouldBe(before);
    }

    [Fact]
    public async Task A_hundred_statements_are_taken()
    {
        await CreateAsync();

        (
            await SetAsync("Policy", Policy([.. Enumerable.Range(0, 100).Select(n => Statement($"s{n}", "\"*\""))]))
        ).Status.ShouldBe(System.Net.HttpStatusCode.OK);
    }

    private static string Policy(params string[] statements) =>
        $$"""{"Version": "2012-10-17", "Statement": [{{string.Join(',', statements)}}]}""";

    private static string Statement(
        string sid,
        string principal,
        string effect = "Allow",
        string action = "SNS:Publish",
        string resource = Topic
    ) =>
        $$"""{"Sid": "{{sid}}", "Effect": "{{effect}}", "Principal": {{principal}}, "Action": ["{{action}}"], "Resource": "{{resource}}"}""";
}
