using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Integration.Kinds;
using SageMakerMonitorOperator.Integration.Kinds.Objects;

namespace SageMakerMonitorOperator.Integration.LogGroups;

/// <summary>Groups that SageMaker, or somebody else, has made.</summary>
public sealed class ExistingGroupTests(KindCluster cluster) : LogGroupTest(cluster)
{
    private const string Endpoint = "/aws/sagemaker/Endpoints/churn";

    [Fact]
    public async Task A_group_of_SageMakers_is_left_alone_until_it_may_be_adopted()
    {
        await OpenAsync();
        Groups.Add(Endpoint, new JsonObject { ["retentionInDays"] = 30 });
        await Arena.CreateAsync("endpoint", SpecOf($$"""{"name":"{{Endpoint}}"}"""));
        await UntilAsync("endpoint", "Stalled", "True", "NameConflict");
        Latest("endpoint").Message("Ready").ShouldContain("take it over with `spec.adoptionPolicy: IfUnowned`");

        await Arena.ReplaceSpecAsync("endpoint", SpecOf($$"""{"name":"{{Endpoint}}","adoptionPolicy":"IfUnowned"}"""));

        await Arena.InSyncAsync("endpoint");
        TagsOf(Endpoint).ShouldNotBeNull().ShouldNotBeEmpty();
        Groups.Find(Endpoint)!["retentionInDays"]!.GetValue<int>().ShouldBe(30);
        var arn = Latest("endpoint")!["status"]!["aws"]!["arn"]!.ToString();
        arn.ShouldEndWith($":log-group:{Endpoint}");
    }

    [Fact]
    public async Task Only_the_group_of_exactly_the_name_is_seen_and_written()
    {
        await OpenAsync();
        string[] twins = ["/a", "/a/b-1", "/a/b/c", .. Enumerable.Range(0, 60).Select(i => $"/a/b{i}")];
        foreach (var twin in twins)
        {
            Groups.Add(twin);
        }

        await Arena.CreateAsync("twin", SpecOf("""{"name":"/a/b","deletionPolicy":"Delete"}"""));
        await Arena.InSyncAsync("twin");
        TagsOf("/a/b").ShouldNotBeNull().ShouldNotBeEmpty();
        await DeleteAsync("twin");

        Groups.Find("/a/b").ShouldBeNull();
        twins.ShouldAllBe(twin => Groups.Find(twin) != null && Groups.FindTags(twin)!.Count == 0);
    }

    [Fact]
    public async Task A_class_that_AWS_would_never_change_is_told_and_nothing_is_written()
    {
        await OpenAsync();
        Groups.Add("/infrequent", new JsonObject { ["logGroupClass"] = "INFREQUENT_ACCESS" });
        var mark = Arena.Aws.Calls.Last;
        await Arena.CreateAsync(
            "other-class",
            SpecOf("""{"name":"/infrequent","logGroupClass":"STANDARD","adoptionPolicy":"IfUnowned"}""")
        );

        await UntilAsync("other-class", "Stalled", "True", "Rejected");
        Latest("other-class")
            .Message("Ready")
            .ShouldContain("is of class INFREQUENT_ACCESS, and the spec wants STANDARD");
        Arena.Writes("/infrequent", mark).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_group_that_is_there_may_be_of_any_class_where_the_spec_names_none()
    {
        await OpenAsync();
        Groups.Add("/delivery", new JsonObject { ["logGroupClass"] = "DELIVERY" });
        await Arena.CreateAsync("any-class", SpecOf("""{"name":"/delivery","adoptionPolicy":"IfUnowned"}"""));
        await Arena.InSyncAsync("any-class");
        Latest("any-class")!["status"]!["logGroup"]!["logGroupClass"]!.ToString().ShouldBe("DELIVERY");
    }
}
