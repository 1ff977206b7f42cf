using System.Globalization;
using System.Net;
using SageMakerMonitorOperator.AwsSimulator.Journal;

namespace SageMakerMonitorOperator.AwsSimulator.Tests.CloudWatch.Dashboards;

public sealed class DashboardTests : DashboardTest
{
    [Fact]
    public async Task A_body_is_kept_to_the_letter()
    {
        const string Body = "{ \"widgets\" : [ ],\r\n \"start\":\"-PT6H\" }";
        (await PutDashboardAsync("a", Body)).All("Message").ShouldBeEmpty();

        var answer = await GetDashboardAsync("a");

        answer.One("DashboardBody").ReplaceLineEndings("\n").ShouldBe(Body.ReplaceLineEndings("\n"));
        answer.One("DashboardArn").ShouldBe(DashboardArn("a"));
        answer.One("DashboardName").ShouldBe("a");
        Dashboards.FindBody("a").ShouldBe(Body);
    }

    [Fact]
    public async Task Dashboards_are_there_in_every_Region_of_the_account()
    {
        await PutDashboardAsync("a");
        using var elsewhere = new AwsQueryClient(Server.Url, "us-west-2", clock: Clock);

        var answer = await elsewhere.CloudWatchAsync("GetDashboard", ("DashboardName", "a"));

        answer.One("DashboardBody").ShouldBe(Empty);
        Server.Snapshot(AccountId)["us-east-1"]!["cloudwatch"]!
            .AsObject()
            .ShouldHaveSingleItem()
            .Key.ShouldBe(DashboardArn("a"));
    }

    [Fact]
    public async Task A_put_replaces_the_whole_body_and_ignores_tags()
    {
        await PutDashboardAsync("a", Empty, ("Tags.member.1.Key", "team"), ("Tags.member.1.Value", "ml"));
        await PutDashboardAsync(
            "a",
            """{"widgets":[],"start":"-P7D"}""",
            ("Tags.member.1.Key", "x"),
            ("Tags.member.1.Value", "y")
        );

        Dashboards.FindBody("a")!.ShouldContain("-P7D");
        Dashboards.FindTags("a")!.ShouldHaveSingleItem().ShouldBe(KeyValuePair.Create("team", "ml"));
        Server
            .Journal.Of(DashboardArn("a"))
            .Select(change => change.Kind)
            .ShouldBe([ResourceChangeKind.Created, ResourceChangeKind.Updated]);
    }

    [Fact]
    public async Task Tags_are_listed_added_and_removed()
    {
        await PutDashboardAsync("a");
        var arn = ("ResourceARN", DashboardArn("a"));
        await Client.CloudWatchAsync("TagResource", arn, ("Tags.member.1.Key", "k"), ("Tags.member.1.Value", "v"));
        (await Client.CloudWatchAsync("ListTagsForResource", arn)).All("Key").ShouldBe(["k"]);

        await Client.CloudWatchAsync("UntagResource", arn, ("TagKeys.member.1", "k"));
        (await Client.CloudWatchAsync("ListTagsForResource", arn)).All("Key").ShouldBeEmpty();

        await DeleteDashboardsAsync("a");
        (await Client.CloudWatchAsync("ListTagsForResource", arn)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_tagging_API_lists_dashboards_in_the_Region_of_what_has_none()
    {
        await PutDashboardAsync("a", Empty, ("Tags.member.1.Key", "k"), ("Tags.member.1.Value", "v"));
        using var home = new AwsQueryClient(Server.Url, "us-east-1", clock: Clock);
        const string Asked = """{"ResourceTypeFilters":["cloudwatch:dashboard"]}""";
        const string Operation = "ResourceGroupsTaggingAPI_20170126.GetResources";

        (await home.JsonAsync("tagging", Operation, Asked)).ShouldContain(DashboardArn("a"));
        (await Client.JsonAsync("tagging", Operation, Asked)).ShouldNotContain(DashboardArn("a"));
    }

    [Fact]
    public async Task A_thousand_are_listed_on_a_page()
    {
        for (var number = 0; number < 1001; number++)
        {
            await PutDashboardAsync(string.Create(CultureInfo.InvariantCulture, $"d{number:d4}"));
        }

        await PutDashboardAsync("other");
        var first = await Client.CloudWatchAsync("ListDashboards", ("DashboardNamePrefix", "d"));
        var second = await Client.CloudWatchAsync(
            "ListDashboards",
            ("DashboardNamePrefix", "d"),
            ("NextToken", first.One("NextToken"))
        );

        first.All("DashboardName").Length.ShouldBe(1000);
        first.All("Size")[0].ShouldBe("14");
        second.All("DashboardName").ShouldBe(["d1000"]);
        second.All("NextToken").ShouldBeEmpty();
    }

    [Fact]
    public async Task With_one_unknown_name_none_is_deleted()
    {
        await PutDashboardAsync("a");

        (await DeleteDashboardsAsync("a", "unknown")).One("Code").ShouldBe("ResourceNotFound");
        Dashboards.FindBody("a").ShouldNotBeNull();

        (await DeleteDashboardsAsync("a")).Status.ShouldBe(HttpStatusCode.OK);
        (await GetDashboardAsync("a")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Reads_show_what_was_there_before_the_lag()
    {
        Server.Lag = TimeSpan.FromSeconds(30);
        await PutDashboardAsync("a");

        (await GetDashboardAsync("a")).One("Code").ShouldBe("ResourceNotFound");
        (await Client.CloudWatchAsync("ListDashboards")).All("DashboardName").ShouldBeEmpty();

        Clock.Advance(TimeSpan.FromSeconds(30));
        (await GetDashboardAsync("a")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_is_changed_by_hand_is_seen_at_once_and_is_not_in_the_journal()
    {
        await PutDashboardAsync("a");
        var last = Server.Journal.Last;
        Server.Lag = TimeSpan.FromSeconds(30);

        Dashboards.Change("a", "{}").ShouldBeTrue();
        Dashboards.ChangeTags("a", new Dictionary<string, string?> { ["k"] = "v" }).ShouldBeTrue();

        (await GetDashboardAsync("a")).One("DashboardBody").ShouldBe("{}");
        Dashboards.FindTags("a")!.Keys.ShouldBe(["k"]);
        Dashboards.Remove("a").ShouldBeTrue();
        Dashboards.Change("a", "{}").ShouldBeFalse();
        Server.Journal.After(last).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("with blank")]
    [InlineData("with.dot")]
    [InlineData("with/slash")]
    public async Task A_name_has_letters_digits_hyphens_and_underscores(string name) =>
        (await PutDashboardAsync(name)).One("Code").ShouldBe("InvalidParameterInput");
}
