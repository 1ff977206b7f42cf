using System.Text.Json.Nodes;

namespace SageMakerMonitorOperator.AwsSimulator.Tests.Access;

/// <summary>What a policy must name: Service Authorization Reference, "Amazon EventBridge".</summary>
public sealed class EventsAuthorizationTests : AccessTest
{
    private const string Rules = $"arn:aws:events:eu-west-1:{Account}:rule/";
    private const string Role = $"arn:aws:iam::{Account}:role/events";

    [Theory]
    [InlineData("PutRule", "Name")]
    [InlineData("DescribeRule", "Name")]
    [InlineData("DeleteRule", "Name")]
    [InlineData("PutTargets", "Rule")]
    [InlineData("RemoveTargets", "Rule")]
    [InlineData("ListTargetsByRule", "Rule")]
    public async Task An_operation_is_asked_for_on_the_rule(string operation, string member)
    {
        using var client = ClientOf("team", Allow("events:*", $"{Rules}ml-*"));

        (await CallAsync(client, operation, member, "ml-a")).ShouldNotContain("AccessDenied");
        (await CallAsync(client, operation, member, "web")).ShouldContain(
            $"events:{operation} on resource: {Rules}web"
        );
    }

    [Fact]
    public async Task A_rule_of_another_bus_has_the_bus_in_its_ARN()
    {
        using var client = ClientOf("team", Allow("events:*", $"{Rules}ml-*"));

        (await SendAsync(client, "DescribeRule", new() { ["Name"] = "ml-a", ["EventBusName"] = "jobs" })).ShouldContain(
            $"events:DescribeRule on resource: {Rules}jobs/ml-a"
        );
    }

    [Fact]
    public async Task A_rule_with_tags_needs_the_right_to_tag_it()
    {
        using var client = ClientOf("writer", Allow("events:PutRule", "*"));

        var answer = await SendAsync(
            client,
            "PutRule",
            new() { ["Name"] = "ml-a", ["Tags"] = new JsonArray(new JsonObject { ["Key"] = "team", ["Value"] = "ml" }) }
        );

        answer.ShouldContain($"events:TagResource on resource: {Rules}ml-a");
    }

    [Fact]
    public async Task A_role_is_passed_to_rules_and_to_targets()
    {
        using var client = ClientOf("writer", Allow("events:*", "*"));
        var targets = new JsonArray(new JsonObject { ["RoleArn"] = Role });

        (await CallAsync(client, "PutRule", "RoleArn", Role)).ShouldContain($"iam:PassRole on resource: {Role}");
        (await SendAsync(client, "PutTargets", new() { ["Rule"] = "a", ["Targets"] = targets })).ShouldContain(
            $"iam:PassRole on resource: {Role}"
        );
    }

    private static string Allow(string action, string resource) =>
        $$"""{"Effect": "Allow", "Action": "{{action}}", "Resource": "{{resource}}"}""";

    private static Task<string> CallAsync(AwsQueryClient client, string operation, string member, string value) =>
        SendAsync(client, operation, new() { [member] = value });

    private static Task<string> SendAsync(AwsQueryClient client, string operation, JsonObject request) =>
        client.JsonAsync("events", $"AWSEvents.{operation}", request.ToJsonString());
}
