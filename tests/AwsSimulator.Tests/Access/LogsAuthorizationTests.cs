using System.Text.Json.Nodes;

namespace SageMakerMonitorOperator.AwsSimulator.Tests.Access;

/// <summary>Which form of a group's ARN a policy must name: User Guide, "Overview of managing access permissions".</summary>
public sealed class LogsAuthorizationTests : AccessTest
{
    private const string Groups = $"arn:aws:logs:eu-west-1:{Account}:log-group:";

    [Theory]
    [InlineData("CreateLogGroup")]
    [InlineData("DeleteLogGroup")]
    [InlineData("PutRetentionPolicy")]
    [InlineData("PutMetricFilter")]
    [InlineData("DescribeMetricFilters")]
    [InlineData("DeleteSubscriptionFilter")]
    public async Task An_operation_is_asked_for_on_the_group_with_a_star(string operation)
    {
        using var client = ClientOf("team", Allow("logs:*", $"{Groups}/ml/*:*"));

        (await CallAsync(client, operation, "logGroupName", "/ml/a")).ShouldNotContain("AccessDenied");
        (await CallAsync(client, operation, "logGroupName", "/web")).ShouldContain(
            $"logs:{operation} on resource: {Groups}/web:*"
        );
    }

    [Theory]
    [InlineData("TagResource")]
    [InlineData("UntagResource")]
    [InlineData("ListTagsForResource")]
    public async Task Tags_are_asked_for_on_the_group_without_a_star(string operation)
    {
        using var client = ClientOf("team", Allow("logs:*", $"{Groups}/ml/a"));

        (await CallAsync(client, operation, "resourceArn", $"{Groups}/ml/a")).ShouldNotContain("AccessDenied");
        (await CallAsync(client, operation, "resourceArn", $"{Groups}/web")).ShouldContain(
            $"on resource: {Groups}/web "
        );
    }

    [Fact]
    public async Task All_groups_are_described_to_whoever_may_describe_groups_without_name()
    {
        using var everybody = ClientOf("reader", Allow("logs:DescribeLogGroups", $"{Groups}*"));
        using var team = ClientOf("team", Allow("logs:DescribeLogGroups", $"{Groups}/ml/*"));

        (await CallAsync(everybody, "DescribeLogGroups", "logGroupNamePrefix", "/ml")).ShouldContain("logGroups");
        (await CallAsync(team, "DescribeLogGroups", "logGroupNamePrefix", "/ml")).ShouldContain(
            $"on resource: {Groups}:log-stream:"
        );
    }

    [Fact]
    public async Task A_group_with_tags_needs_the_right_to_tag_it()
    {
        using var client = ClientOf("writer", Allow("logs:CreateLogGroup", "*"));

        var answer = await SendAsync(
            client,
            "CreateLogGroup",
            new()
            {
                ["logGroupName"] = "/ml/a",
                ["tags"] = new JsonObject { ["team"] = "ml" },
            }
        );

        answer.ShouldContain($"logs:TagResource on resource: {Groups}/ml/a ");
    }

    [Fact]
    public async Task A_role_is_passed_to_a_subscription()
    {
        using var client = ClientOf("writer", Allow("logs:*", "*"));

        (
            await CallAsync(client, "PutSubscriptionFilter", "roleArn", "arn:aws:iam::123456789012:role/logs")
        ).ShouldContain("iam:PassRole on resource: arn:aws:iam::123456789012:role/logs");
    }

    private static string Allow(string action, string resource) =>
        $$"""{"Effect": "Allow", "Action": "{{action}}", "Resource": "{{resource}}"}""";

    private static Task<string> CallAsync(AwsQueryClient client, string operation, string member, string value) =>
        SendAsync(client, operation, new() { [member] = value });

    private static Task<string> SendAsync(AwsQueryClient client, string operation, JsonObject request) =>
        client.JsonAsync("logs", $"Logs_20140328.{operation}", request.ToJsonString());
}
