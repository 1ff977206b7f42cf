using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Journal;

namespace SageMakerMonitorOperator.AwsSimulator.Tests.CloudWatchLogs;

public sealed class LogGroupTagTests : CloudWatchLogsTest
{
    [Fact]
    public async Task Tags_are_added_changed_and_removed()
    {
        await CreateAsync();

        await TagAsync(new() { ["team"] = "ml", ["stage"] = "prod" });
        await TagAsync(new() { ["team"] = "ops" });
        await DoneAsync(
            "UntagResource",
            new() { ["resourceArn"] = GroupArn(), ["tagKeys"] = new JsonArray("stage", "unknown") }
        );

        (await TagsAsync()).ShouldBe("""{"team":"ops"}""");
        Server
            .Journal.Of(GroupArn())
            .Select(change => change.Kind)
            .ShouldBe([
                ResourceChangeKind.Created,
                ResourceChangeKind.Tagged,
                ResourceChangeKind.Tagged,
                ResourceChangeKind.Untagged,
            ]);
    }

    [Theory]
    [InlineData("ListTagsForResource")]
    [InlineData("TagResource")]
    [InlineData("UntagResource")]
    public async Task The_ARN_must_not_end_in_a_star(string operation)
    {
        await CreateAsync();

        await RefusedAsync(operation, Request($"{GroupArn()}:*"), "ValidationException", "Invalid resourceArn");
        await RefusedAsync(operation, Request(GroupArn("unknown")), Missing);
    }

    [Theory]
    [InlineData("aws:team", "ml")]
    [InlineData("team", "a\nb")]
    [InlineData("team", "<ml>")]
    [InlineData("", "ml")]
    public async Task A_tag_that_AWS_does_not_take_is_refused(string key, string value)
    {
        await CreateAsync();

        await RefusedAsync(
            "TagResource",
            new()
            {
                ["resourceArn"] = GroupArn(),
                ["tags"] = new JsonObject { [key] = value },
            },
            Invalid
        );
    }

    [Fact]
    public async Task A_group_has_fifty_tags_at_most()
    {
        await CreateAsync();
        await TagAsync(new(Enumerable.Range(0, 50).Select(n => KeyValuePair.Create($"k{n}", (JsonNode?)"v"))));

        await RefusedAsync(
            "TagResource",
            new()
            {
                ["resourceArn"] = GroupArn(),
                ["tags"] = new JsonObject { ["one more"] = "v" },
            },
            "TooManyTagsException"
        );
    }

    [Fact]
    public async Task Tags_lag_behind_their_group()
    {
        Server.TagLag = TimeSpan.FromSeconds(30);
        await CreateAsync();
        await TagAsync(new() { ["team"] = "ml" });

        (await TagsAsync()).ShouldBe("{}");
        Clock.Advance(Server.TagLag);
        (await TagsAsync()).ShouldBe("""{"team":"ml"}""");
    }

    [Fact]
    public async Task Tagged_groups_are_among_the_tagged_resources_without_a_star()
    {
        await CreateAsync();
        (await TaggedAsync()).ShouldBeEmpty();

        await TagAsync(new() { ["team"] = "ml" });

        (await TaggedAsync()).ShouldHaveSingleItem()!["ResourceARN"]!.ToString().ShouldBe(GroupArn());
    }

    private static JsonObject Request(string arn) =>
        new()
        {
            ["resourceArn"] = arn,
            ["tags"] = new JsonObject { ["team"] = "ml" },
            ["tagKeys"] = new JsonArray("team"),
        };

    private Task TagAsync(JsonObject tags) =>
        DoneAsync("TagResource", new() { ["resourceArn"] = GroupArn(), ["tags"] = tags });

    private async Task<string> TagsAsync() =>
        (await DoneAsync("ListTagsForResource", new() { ["resourceArn"] = GroupArn() }))["tags"]!.ToJsonString();

    private async Task<JsonArray> TaggedAsync() =>
        JsonNode.Parse(
            await Client.JsonAsync(
                "tagging",
                "ResourceGroupsTaggingAPI_20170126.GetResources",
                """{"ResourceTypeFilters":["logs:log-group"]}"""
            )
        )!["ResourceTagMappingList"]!.AsArray();
}
