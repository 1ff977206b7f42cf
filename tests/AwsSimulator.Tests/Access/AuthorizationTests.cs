using System.Net;
using System.Text.Json.Nodes;

namespace SageMakerMonitorOperator.AwsSimulator.Tests.Access;

public sealed class AuthorizationTests : AccessTest
{
    private const string Alarms = $"arn:aws:cloudwatch:eu-west-1:{Account}:alarm:";

    [Fact]
    public async Task What_no_policy_allows_is_denied_in_the_words_of_AWS()
    {
        using var client = ClientOf("reader", Allow("cloudwatch:Describe*"));

        var answer = await PutAsync(client, "ml_a");

        answer.Status.ShouldBe(HttpStatusCode.Forbidden);
        answer.One("Code").ShouldBe("AccessDenied");
        answer
            .One("Message")
            .ShouldBe(
                $"User: arn:aws:iam::{Account}:user/reader is not authorized to perform: cloudwatch:PutMetricAlarm on"
                    + $" resource: {Alarms}ml_a because no identity-based policy allows the cloudwatch:PutMetricAlarm action"
            );
    }

    [Fact]
    public async Task What_a_policy_denies_is_denied_although_another_allows_it()
    {
        using var client = ClientOf(
            "writer",
            Allow("cloudwatch:*"),
            $$"""{"Effect": "Deny", "Action": "*", "Resource": "{{Alarms}}prod_*"}"""
        );

        (await PutAsync(client, "dev_a")).Status.ShouldBe(HttpStatusCode.OK);
        (await PutAsync(client, "prod_a"))
            .One("Message")
            .ShouldBe(
                $"User: arn:aws:iam::{Account}:user/writer is not authorized to perform: cloudwatch:PutMetricAlarm on"
                    + $" resource: {Alarms}prod_a with an explicit deny in an identity-based policy"
            );
    }

    [Fact]
    public async Task A_service_that_speaks_JSON_denies_with_its_own_code()
    {
        using var client = ClientOf("reader", Allow("cloudwatch:*"));

        var answer = JsonNode.Parse(
            await client.JsonAsync("tagging", "ResourceGroupsTaggingAPI_20170126.GetResources", "{}")
        )!;

        answer["__type"]!.ToString().ShouldBe("AccessDeniedException");
        answer["message"]!
            .ToString()
            .ShouldBe(
                $"User: arn:aws:iam::{Account}:user/reader is not authorized to perform: tag:GetResources because no"
                    + " identity-based policy allows the tag:GetResources action"
            );
    }

    [Fact]
    public async Task An_alarm_with_tags_needs_the_right_to_tag_it()
    {
        using var client = ClientOf("writer", Allow("cloudwatch:PutMetricAlarm"));

        var answer = await PutAsync(client, "ml_a", "team");

        (await PutAsync(client, "ml_b")).Status.ShouldBe(HttpStatusCode.OK);
        answer.One("Message").ShouldContain($"cloudwatch:TagResource on resource: {Alarms}ml_a");
        Server.CloudWatch.Alarms(Account, "eu-west-1").Find("ml_a").ShouldBeNull();
    }

    [Fact]
    public async Task Named_alarms_are_described_to_who_may_see_each_of_them()
    {
        using var client = ClientOf("ml", Allow("cloudwatch:DescribeAlarms", $"{Alarms}ml_*"));

        (await DescribeAsync(client, ("AlarmNames.member.1", "ml_a"))).ShouldBe(HttpStatusCode.OK);
        (await DescribeAsync(client, ("AlarmNames.member.1", "ml_a"), ("AlarmNames.member.2", "b"))).ShouldBe(
            HttpStatusCode.Forbidden
        );
        (await DescribeAsync(client, ("AlarmNamePrefix", "ml_"))).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Composite_alarms_are_described_to_who_may_see_everything()
    {
        (string, string)[] composites = [("AlarmNames.member.1", "a"), ("AlarmTypes.member.1", "CompositeAlarm")];
        using var narrow = ClientOf("narrow", Allow("cloudwatch:DescribeAlarms", $"{Alarms}*"));
        using var wide = ClientOf("wide", Allow("cloudwatch:DescribeAlarms"));

        (await DescribeAsync(narrow, ("AlarmNames.member.1", "a"))).ShouldBe(HttpStatusCode.OK);
        (await DescribeAsync(narrow, composites)).ShouldBe(HttpStatusCode.Forbidden);
        (await DescribeAsync(wide, composites)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Of_several_alarms_to_be_deleted_each_must_be_allowed()
    {
        using var client = ClientOf("ml", Allow("cloudwatch:PutMetricAlarm"), Allow("*", $"{Alarms}ml_*"));
        await PutAsync(client, "ml_a");
        await PutAsync(client, "b");

        var denied = await client.CloudWatchAsync(
            "DeleteAlarms",
            ("AlarmNames.member.1", "ml_a"),
            ("AlarmNames.member.2", "b")
        );

        denied.One("Code").ShouldBe("AccessDenied");
        Server.CloudWatch.Alarms(Account, "eu-west-1").Find("ml_a").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_policy_can_ask_for_the_tags_that_an_alarm_has()
    {
        const string Mine = """{"StringEquals": {"aws:ResourceTag/team": "ml"} }""";
        using var admin = Client();
        await PutAlarmAsync(admin, "mine:1", Tag(1, "team", "ml"));
        await PutAlarmAsync(admin, "theirs", Tag(1, "team", "other"));
        using var client = ClientOf("ml", Allow("cloudwatch:DeleteAlarms", "*", Mine));

        (await DeleteAsync(client, "theirs")).ShouldBe(HttpStatusCode.Forbidden);
        (await DeleteAsync(client, "mine:1")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_policy_can_ask_for_tags_in_the_request()
    {
        const string Owned = """
            {"Null": {"aws:RequestTag/owner": "false"}, "ForAllValues:StringLike": {"aws:TagKeys": ["owner", "team"]} }
            """;
        using var client = ClientOf("ml", Allow("*", "*", Owned));

        (await PutAsync(client, "a", "owner")).Status.ShouldBe(HttpStatusCode.OK);
        (await PutAsync(client, "b", "team")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await PutAsync(client, "c", "owner", "color")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_policy_can_be_for_one_region()
    {
        const string Ireland = """{"StringEquals": {"aws:RequestedRegion": "eu-west-1"} }""";
        using var here = ClientOf("irish", Allow("*", "*", Ireland));
        using var there = new AwsQueryClient(Server.Url, "us-east-1", "irish", clock: Clock);

        (await PutAsync(here, "a")).Status.ShouldBe(HttpStatusCode.OK);
        (await PutAsync(there, "a")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task What_was_put_since_the_start_can_be_forgotten()
    {
        using var client = ClientOf("ml", Allow("*"));

        Iam.Reset();

        (await PutAsync(client, "a")).One("Code").ShouldBe("InvalidClientTokenId");
    }

    private static string Allow(string action, string resource = "*", string condition = "{}") =>
        $$"""{"Effect": "Allow", "Action": "{{action}}", "Resource": "{{resource}}", "Condition": {{condition}}}""";

    private static Task<Answer> PutAsync(AwsQueryClient client, string name, params string[] tags) =>
        PutAlarmAsync(client, name, [.. tags.SelectMany((tag, index) => Tag(index + 1, tag, "x"))]);

    private static (string, string)[] Tag(int number, string key, string value) =>
        [($"Tags.member.{number}.Key", key), ($"Tags.member.{number}.Value", value)];

    private static async Task<HttpStatusCode> DeleteAsync(AwsQueryClient client, string name) =>
        (await client.CloudWatchAsync("DeleteAlarms", ("AlarmNames.member.1", name))).Status;

    private static async Task<HttpStatusCode> DescribeAsync(
        AwsQueryClient client,
        params (string, string)[] parameters
    ) => (await client.CloudWatchAsync("DescribeAlarms", parameters)).Status;
}
