using System.Text.Json.Nodes;

namespace SageMakerMonitorOperator.AwsSimulator.Tests.Tagging;

public sealed class GetResourcesTests : SimulatorTest
{
    [Fact]
    public async Task What_was_never_tagged_is_not_shown_and_what_was_once_is()
    {
        await PutAsync("tagged");
        await PutAsync("once");
        await PutAsync("never");
        await TagAsync("tagged", "k", "v");
        await TagAsync("once", "k", "v");
        await UntagAsync("once", "k");

        var resources = (await GetAsync("{}"))["ResourceTagMappingList"]!.AsArray();

        resources.Select(resource => resource!["ResourceARN"]!.ToString()).ShouldBe([Arn("once"), Arn("tagged")]);
        resources[0]!["Tags"]!.AsArray().ShouldBeEmpty();
        resources[1]!["Tags"]![0]!["Key"]!.ToString().ShouldBe("k");
    }

    [Theory]
    [InlineData("""{"TagFilters":[{"Key":"team"}]}""", "a", "b")]
    [InlineData("""{"TagFilters":[{"Key":"team","Values":["ml"]}]}""", "a")]
    [InlineData("""{"TagFilters":[{"Key":"team","Values":["ml","ops"]}]}""", "a", "b")]
    [InlineData("""{"TagFilters":[{"Key":"team"},{"Key":"stage","Values":["prod"]}]}""", "b")]
    [InlineData("""{"ResourceTypeFilters":["cloudwatch:alarm"]}""", "a", "b", "c")]
    [InlineData("""{"ResourceTypeFilters":["cloudwatch"]}""", "a", "b", "c")]
    [InlineData("""{"ResourceTypeFilters":["logs:log-group"]}""")]
    [InlineData("""{"ResourceARNList":["arn:aws:cloudwatch:eu-west-1:123456789012:alarm:c","arn:unknown"]}""", "c")]
    public async Task Filters_are_all_fulfilled_by_what_is_shown(string filter, params string[] names)
    {
        foreach (var name in (string[])["a", "b", "c"])
        {
            await PutAsync(name);
        }

        await TagAsync("a", "team", "ml");
        await TagAsync("b", "team", "ops");
        await TagAsync("b", "stage", "prod");
        await TagAsync("c", "other", "");

        (await ArnsAsync(filter)).ShouldBe(names.Select(Arn));
    }

    [Fact]
    public async Task Pages_hold_fifty_unless_told()
    {
        for (var number = 0; number < 60; number++)
        {
            await PutAsync($"a{number:d2}", ("Tags.member.1.Key", "k"), ("Tags.member.1.Value", "v"));
        }

        var first = await GetAsync("{}");
        var rest = await ArnsAsync($$"""{"PaginationToken":"{{first["PaginationToken"]}}"}""");

        first["ResourceTagMappingList"]!.AsArray().Count.ShouldBe(50);
        rest.ShouldBe(Enumerable.Range(50, 10).Select(number => Arn($"a{number}")));
        (await ArnsAsync("""{"ResourcesPerPage":100}""")).Length.ShouldBe(60);
        (await ArnsAsync("""{"ResourcesPerPage":7}""")).Length.ShouldBe(7);
        (await GetAsync("""{"ResourcesPerPage":60}"""))["PaginationToken"]!.ToString().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_page_can_be_bounded_by_its_tags()
    {
        foreach (var name in (string[])["a", "b", "c"])
        {
            var tags = Enumerable
                .Range(1, 40)
                .SelectMany(tag => new[] { ($"Tags.member.{tag}.Key", $"k{tag}"), ($"Tags.member.{tag}.Value", "v") });
            await PutAsync(name, [.. tags]);
        }

        (await ArnsAsync("""{"TagsPerPage":100}""")).ShouldBe([Arn("a"), Arn("b")]);
    }

    [Fact]
    public async Task A_token_lives_a_quarter_of_an_hour()
    {
        foreach (var name in (string[])["a", "b"])
        {
            await PutAsync(name);
            await TagAsync(name, "k", "v");
        }

        var token = (await GetAsync("""{"ResourcesPerPage":1}"""))["PaginationToken"];
        Clock.Advance(TimeSpan.FromMinutes(15));
        (await ArnsAsync($$"""{"PaginationToken":"{{token}}"}""")).ShouldBe([Arn("b")]);

        Clock.Advance(TimeSpan.FromSeconds(1));
        (await CodeAsync($$"""{"PaginationToken":"{{token}}"}""")).ShouldBe("PaginationTokenExpiredException");
    }

    [Theory]
    [InlineData("""{"ResourcesPerPage":0}""")]
    [InlineData("""{"ResourcesPerPage":101}""")]
    [InlineData("""{"TagsPerPage":99}""")]
    [InlineData("""{"TagFilters":[{"Values":["v"]}]}""")]
    [InlineData("""{"PaginationToken":"%"}""")]
    [InlineData("""{"ResourceARNList":["arn:a"],"ResourcesPerPage":10}""")]
    public async Task Parameters_out_of_bounds_are_refused(string request) =>
        (await CodeAsync(request)).ShouldBe("InvalidParameterException");

    private async Task<JsonNode> GetAsync(string request) =>
        JsonNode.Parse(await Client.JsonAsync("tagging", "ResourceGroupsTaggingAPI_20170126.GetResources", request))!;

    private async Task<string?[]> ArnsAsync(string request) =>
        [
            .. (await GetAsync(request))["ResourceTagMappingList"]!
                .AsArray()
                .Select(resource => resource!["ResourceARN"]!.ToString()),
        ];

    private async Task<string?> CodeAsync(string request) => (await GetAsync(request))["__type"]?.ToString();
}
