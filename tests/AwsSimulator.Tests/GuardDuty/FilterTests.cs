using System.Text.Json.Nodes;

namespace SageMakerMonitorOperator.AwsSimulator.Tests.GuardDuty;

public sealed class FilterTests : GuardDutyTest
{
    [Fact]
    public async Task A_filter_is_shown_with_its_conditions_under_old_and_new_names()
    {
        await CreateAsync();
        await FilterAsync(
            "low",
            members: new()
            {
                ["description"] = "Low ones",
                ["action"] = "ARCHIVE",
                ["findingCriteria"] = Criteria(
                    """{"severity":{"gte":0,"lessThan":4},"type":{"equals":["A"],"notEquals":["B"]},"updatedAt":{"greaterThan":1700000000000},"region":{"matches":["eu-*"],"notMatches":["eu-south-*"]}}"""
                ),
            }
        );

        var shown = await DoneAsync($"GET {Root}/filter/low");
        (shown["name"]!.ToString(), shown["action"]!.ToString(), shown["rank"]!.GetValue<int>()).ShouldBe(
            ("low", "ARCHIVE", 1)
        );
        var criterion = shown["findingCriteria"]!["criterion"]!;
        criterion["severity"]!.ToJsonString().ShouldBe("""{"lessThan":4,"greaterThanOrEqual":0,"gte":0,"lt":4}""");
        criterion["type"]!["eq"]![0]!.ToString().ShouldBe("A");
        criterion["updatedAt"]!["gt"]!.GetValue<long>().ShouldBe(1_700_000_000_000);
        criterion["region"]!.ToJsonString().ShouldBe("""{"matches":["eu-*"],"notMatches":["eu-south-*"]}""");
    }

    [Theory]
    [InlineData("""{"name":"ab"}""")]
    [InlineData("""{"name":"with blank"}""")]
    [InlineData("""{"action":"DELETE"}""")]
    [InlineData("""{"rank":0}""")]
    [InlineData("""{"rank":101}""")]
    [InlineData("""{"findingCriteria":null}""")]
    [InlineData("""{"findingCriteria":{}}""")]
    [InlineData("""{"findingCriteria":{"criterion":{}}}""")]
    [InlineData("""{"findingCriteria":{"criterion":{"type":{}}}}""")]
    [InlineData("""{"findingCriteria":{"criterion":{"type":{"contains":["A"]}}}}""")]
    [InlineData("""{"findingCriteria":{"criterion":{"severity":{"lessThan":"low"}}}}""")]
    [InlineData("""{"findingCriteria":{"criterion":{"type":{"matches":["1","2","3","4","5","6"]}}}}""")]
    [InlineData("""{"findingCriteria":{"criterion":{"type":{"matches":[""]}}}}""")]
    public async Task A_filter_that_the_model_does_not_know_is_refused(string members)
    {
        await CreateAsync();
        await RefusedAsync(
            $"POST {Root}/filter",
            Filter("low", members: JsonNode.Parse(members)!.AsObject()),
            InvalidText
        );
    }

    [Fact]
    public async Task A_rank_is_a_position_and_moves_the_others()
    {
        await CreateAsync();
        await FilterAsync("first", 1);
        await FilterAsync("last", 50);
        await FilterAsync("new", 1);
        (await RanksAsync()).ShouldBe(["new 1", "first 2", "last 3"]);

        await DoneAsync($"POST {Root}/filter/new", new() { ["rank"] = 3 });
        (await RanksAsync()).ShouldBe(["first 1", "last 2", "new 3"]);

        await DoneAsync($"DELETE {Root}/filter/first");
        (await RanksAsync()).ShouldBe(["last 1", "new 2"]);
    }

    [Fact]
    public async Task An_update_leaves_alone_what_it_does_not_name()
    {
        await CreateAsync();
        await FilterAsync("low", members: new() { ["description"] = "Low ones" });

        await DoneAsync($"POST {Root}/filter/low", new() { ["action"] = "ARCHIVE" });

        var shown = await DoneAsync($"GET {Root}/filter/low");
        (shown["description"]!.ToString(), shown["action"]!.ToString()).ShouldBe(("Low ones", "ARCHIVE"));
        shown["findingCriteria"]!["criterion"]!["severity"].ShouldNotBeNull();
    }

    [Fact]
    public async Task A_name_is_there_once_and_a_detector_has_a_hundred_filters()
    {
        await CreateAsync();
        for (var number = 0; number < 100; number++)
        {
            await FilterAsync($"filter-{number:d3}");
        }

        await RefusedAsync($"POST {Root}/filter", Filter("filter-000"), "a filter with the given name already exists");
        await RefusedAsync($"POST {Root}/filter", Filter("one-more"), "filter limit has exceeded");
        var first = await DoneAsync($"GET {Root}/filter");
        first["filterNames"]!.AsArray().Count.ShouldBe(50);
        var second = await DoneAsync($"GET {Root}/filter?nextToken={Uri.EscapeDataString($"{first["nextToken"]}")}");
        second["filterNames"]!.AsArray().Count.ShouldBe(50);
        second["filterNames"]![0]!.ToString().ShouldBe("filter-050");
        second["nextToken"].ShouldBeNull();
        await RefusedAsync($"GET {Root}/filter?nextToken=!", null, InvalidText);
    }

    [Fact]
    public async Task An_unknown_filter_is_no_such_resource()
    {
        await CreateAsync();
        await RefusedAsync($"GET {Root}/filter/unknown", null, "no such resource found");
        await RefusedAsync($"POST {Root}/filter/unknown", [], "no such resource found");
        await RefusedAsync($"DELETE {Root}/filter/unknown", null, "no such resource found");
    }

    private async Task<IEnumerable<string>> RanksAsync()
    {
        var names = (await DoneAsync($"GET {Root}/filter"))["filterNames"]!.AsArray();
        var ranks = new List<string>();
        foreach (var name in names)
        {
            ranks.Add($"{name} {(await DoneAsync($"GET {Root}/filter/{name}"))["rank"]}");
        }

        return ranks;
    }
}
