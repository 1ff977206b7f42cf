using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Journal;

namespace SageMakerMonitorOperator.AwsSimulator.Tests.EventBridge;

public sealed class RuleTagTests : EventBridgeTest
{
    [Fact]
    public async Task Tags_are_added_changed_and_removed()
    {
        await PutRuleAsync();

        await TagAsync(("team", "ml"), ("stage", "prod"));
        await TagAsync(("team", "ops"));
        await DoneAsync(
            "UntagResource",
            new() { ["ResourceARN"] = RuleArn(), ["TagKeys"] = new JsonArray("stage", "unknown") }
        );

        (await TagsAsync()).ShouldBe("""[{"Key":"team","Value":"ops"}]""");
        Server
            .Journal.Of(RuleArn())
            .Select(change => change.Kind)
            .ShouldBe([
                ResourceChangeKind.Created,
                ResourceChangeKind.Tagged,
                ResourceChangeKind.Tagged,
                ResourceChangeKind.Untagged,
            ]);
    }

    [Theory]
    [InlineData("aws:team", "ml")]
    [InlineData("team", "<ml>")]
    [InlineData("", "ml")]
    public async Task A_tag_that_AWS_does_not_take_is_refused(string key, string value)
    {
        await PutRuleAsync();

        await RefusedAsync("TagResource", Tagging((key, value)), Invalid);
    }

    [Fact]
    public async Task The_tags_of_an_unknown_rule_are_not_found()
    {
        await RefusedAsync("ListTagsForResource", Tagging(), Missing, $"Rule {Name} does not exist");
        await RefusedAsync("TagResource", Tagging(("team", "ml")), Missing);
        await RefusedAsync("UntagResource", Tagging(), Missing);
    }

    [Fact]
    public async Task Tags_lag_behind_their_rule()
    {
        Server.TagLag = TimeSpan.FromSeconds(30);
        await PutRuleAsync();
        await TagAsync(("team", "ml"));

        (await TagsAsync()).ShouldBe("[]");
        Clock.Advance(Server.TagLag);
        (await TagsAsync()).ShouldContain("ml");
    }

    [Fact]
    public async Task Tagged_rules_are_among_the_tagged_resources()
    {
        await PutRuleAsync();
        await TagAsync(("team", "ml"));

        var answer = await Client.JsonAsync(
            "tagging",
            "ResourceGroupsTaggingAPI_20170126.GetResources",
            """{"ResourceTypeFilters":["events:rule"]}"""
        );

        answer.ShouldContain(RuleArn());
    }

    private static JsonObject Tagging(params (string Key, string Value)[] tags) =>
        new()
        {
            ["ResourceARN"] = RuleArn(),
            ["Tags"] = new JsonArray([
                .. tags.Select(tag => new JsonObject { ["Key"] = tag.Key, ["Value"] = tag.Value }),
            ]),
            ["TagKeys"] = new JsonArray("team"),
        };

    private Task TagAsync(params (string Key, string Value)[] tags) => DoneAsync("TagResource", Tagging(tags));

    private async Task<string> TagsAsync() =>
        (await DoneAsync("ListTagsForResource", new() { ["ResourceARN"] = RuleArn() }))["Tags"]!.ToJsonString();
}
