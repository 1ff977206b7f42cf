using System.Text.Json.Nodes;

namespace SageMakerMonitorOperator.AwsSimulator.Tests.CloudTrail;

public sealed class TrailTagTests : CloudTrailTest
{
    [Fact]
    public async Task Tags_come_with_the_trail_are_added_and_removed_by_their_keys()
    {
        await CreateAsync(Trail, ("TagsList", Tags(("team", "ml"), ("empty", null))));
        await DoneAsync("AddTags", new() { ["ResourceId"] = TrailArn(), ["TagsList"] = Tags(("stage", "live")) });
        (await ListedAsync()).ShouldBe(
            """[{"Key":"empty"},{"Key":"stage","Value":"live"},{"Key":"team","Value":"ml"}]"""
        );

        await DoneAsync(
            "RemoveTags",
            new() { ["ResourceId"] = TrailArn(), ["TagsList"] = Tags(("stage", null), ("empty", null), ("no", null)) }
        );
        (await ListedAsync()).ShouldBe("""[{"Key":"team","Value":"ml"}]""");
    }

    [Theory]
    [InlineData("aws:x", "1", "InvalidTagParameterException")]
    [InlineData("key", "", "InvalidTagParameterException")]
    [InlineData("k|y", "1", "InvalidTagParameterException")]
    public async Task Tags_that_AWS_would_not_take_are_refused(string key, string value, string code)
    {
        await CreateAsync();

        await RefusedAsync("AddTags", new() { ["ResourceId"] = TrailArn(), ["TagsList"] = Tags((key, value)) }, code);
    }

    [Fact]
    public async Task A_trail_has_fifty_tags_at_most()
    {
        await CreateAsync();
        var many = Tags([.. Enumerable.Range(0, 51).Select(number => ($"k{number}", (string?)"v"))]);

        await RefusedAsync(
            "AddTags",
            new() { ["ResourceId"] = TrailArn(), ["TagsList"] = many },
            "TagsLimitExceededException"
        );
    }

    [Fact]
    public async Task Tags_are_asked_for_by_ARN_and_at_home()
    {
        await CreateAsync();

        await RefusedAsync(
            "ListTags",
            new() { ["ResourceIdList"] = new JsonArray(Trail) },
            "CloudTrailARNInvalidException"
        );
        await RefusedAsync(
            "ListTags",
            new() { ["ResourceIdList"] = new JsonArray(TrailArn()) },
            "ResourceNotFoundException",
            region: "us-east-1"
        );
    }

    [Fact]
    public async Task Trails_are_in_the_tagging_API_and_in_snapshots()
    {
        await CreateAsync(Trail, ("TagsList", Tags(("team", "ml"))));

        var found = await Client.JsonAsync(
            "tagging",
            "ResourceGroupsTaggingAPI_20170126.GetResources",
            """{"ResourceTypeFilters":["cloudtrail:trail"]}"""
        );
        found.ShouldContain(TrailArn());
        Server.Snapshot(AccountId).ToJsonString().ShouldContain(TrailArn());
    }

    private async Task<string> ListedAsync() =>
        (await DoneAsync("ListTags", new() { ["ResourceIdList"] = new JsonArray(TrailArn()) }))["ResourceTagList"]![0]![
            "TagsList"
        ]!.ToJsonString();

    private static JsonArray Tags(params (string Key, string? Value)[] tags) =>
        [
            .. tags.Select(tag =>
            {
                var json = new JsonObject { ["Key"] = tag.Key };
                if (tag.Value is not null)
                {
                    json["Value"] = tag.Value;
                }

                return json;
            }),
        ];
}
