using System.Net;
using System.Text.Json.Nodes;

namespace SageMakerMonitorOperator.AwsSimulator.Tests.Consistency;

public sealed class LagTests : SimulatorTest
{
    private static readonly TimeSpan Lag = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_new_alarm_is_not_found_until_the_lag_is_over()
    {
        Server.Lag = Lag;
        await PutAsync("a");

        (await DescribedAsync()).ShouldBeEmpty();
        (await Client.CloudWatchAsync("ListTagsForResource", ("ResourceARN", Arn("a")))).Status.ShouldBe(
            HttpStatusCode.NotFound
        );

        Clock.Advance(Lag);
        (await DescribedAsync()).ShouldBe(["a"]);
    }

    [Fact]
    public async Task Reads_show_the_configuration_and_the_state_of_then()
    {
        await PutAsync("a", ("Threshold", "1"));
        Clock.Advance(Lag);
        Server.Lag = Lag;
        await PutAsync("a", ("Threshold", "2"));

        (await Client.CloudWatchAsync("DescribeAlarms")).One("Threshold").ShouldBe("1.0");

        Clock.Advance(Lag);
        (await Client.CloudWatchAsync("DescribeAlarms")).One("Threshold").ShouldBe("2.0");
    }

    [Fact]
    public async Task A_deleted_alarm_is_still_shown()
    {
        await PutAsync("a");
        Clock.Advance(Lag);
        Server.Lag = Lag;
        await DeleteAsync("a");

        (await DescribedAsync()).ShouldBe(["a"]);

        Clock.Advance(Lag);
        (await DescribedAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Tags_are_listed_by_a_lag_of_their_own()
    {
        Server.TagLag = Lag;
        await PutAsync("a", ("Tags.member.1.Key", "k"), ("Tags.member.1.Value", "v"));

        (await DescribedAsync()).ShouldBe(["a"]);
        (await TagsAsync("a")).ShouldBeEmpty();

        Clock.Advance(Lag);
        (await TagsAsync("a")).ShouldBe(["k"]);
    }

    [Fact]
    public async Task The_tagging_service_learns_by_a_lag_of_its_own()
    {
        Server.TaggingLag = Lag;
        await PutAsync("a", ("Tags.member.1.Key", "k"), ("Tags.member.1.Value", "v"));

        (await TagsAsync("a")).ShouldBe(["k"]);
        (await ResourcesAsync()).ShouldNotContain(Arn("a"));

        Clock.Advance(Lag);
        (await ResourcesAsync()).ShouldContain(Arn("a"));
    }

    [Fact]
    public async Task Writes_see_the_present()
    {
        Server.Lag = Lag;
        await PutAsync("a", ("Tags.member.1.Key", "first"), ("Tags.member.1.Value", "v"));
        var tagged = await TagAsync("a", "second", "v");
        await PutAsync("a", ("Tags.member.1.Key", "ignored"), ("Tags.member.1.Value", "v"));

        tagged.Status.ShouldBe(HttpStatusCode.OK);
        Backdoor.FindTags("a")!.Keys.ShouldBe(["first", "second"]);
    }

    [Fact]
    public async Task What_a_test_changes_behind_the_operators_back_is_visible_at_once()
    {
        await PutAsync("a", ("Threshold", "1"));
        await PutAsync("b");
        Clock.Advance(Lag);
        Server.Lag = Lag;
        Server.TagLag = Lag;

        Backdoor.Change("a", new JsonObject { ["Threshold"] = 9 });
        Backdoor.ChangeTags("a", new Dictionary<string, string?> { ["k"] = "v" });
        Backdoor.Remove("b");

        (await DescribedAsync()).ShouldBe(["a"]);
        (await Client.CloudWatchAsync("DescribeAlarms")).One("Threshold").ShouldBe("9.0");
        (await TagsAsync("a")).ShouldBe(["k"]);
    }

    private Task<string> ResourcesAsync() =>
        Client.JsonAsync("tagging", "ResourceGroupsTaggingAPI_20170126.GetResources", "{}");
}
