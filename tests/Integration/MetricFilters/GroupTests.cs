using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Integration.Kinds;
using SageMakerMonitorOperator.Integration.Kinds.Objects;
using SageMakerMonitorOperator.Integration.Kinds.Policies;
using SageMakerMonitorOperator.Integration.LogFilters;

namespace SageMakerMonitorOperator.Integration.MetricFilters;

/// <summary>The group that a filter is put on, and what else is on it.</summary>
public sealed class GroupTests(KindCluster cluster) : KindPolicyTest(cluster)
{
    private const string Kind = "MetricFilter";

    [Fact]
    public async Task A_filter_waits_for_its_group_and_is_put_once_somebody_makes_it()
    {
        await OpenAsync(Kind);
        var group = FilterGroups.Of(Arena.AwsName("early"));
        await Arena.CreateAsync("early", Spec);
        await Arena.InSyncAsync("early");
        FilterGroups.On(Arena.Aws).Remove(group).ShouldBeTrue();

        await Arena.ForcePassAsync(["early"]);

        await UntilAsync("early", "Ready", "False", "ReferenceNotReady");
        Latest("early").Message("Ready").ShouldStartWith($"log group '{group}' does not exist in account 000000000000");
        FilterGroups.On(Arena.Aws).Find(group).ShouldBeNull("no filter makes a group");

        FilterGroups.On(Arena.Aws).Add(group);
        await Arena.InSyncAsync("early");
        Arena.Kind.Read(Arena.Aws, Arena.AwsName("early")).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_group_that_goes_takes_its_filter_along_and_the_object_can_go_too()
    {
        await OpenAsync(Kind);
        await Arena.CreateAsync("orphan", Spec);
        await Arena.InSyncAsync("orphan");
        FilterGroups.On(Arena.Aws).Remove(FilterGroups.Of(Arena.AwsName("orphan"))).ShouldBeTrue();

        await DeleteAsync("orphan");
    }

    [Fact]
    public async Task Filters_that_are_named_alike_stay_as_they_are()
    {
        await OpenAsync(Kind);
        var awsName = Arena.AwsName("twin");
        string[] twins = [$"{awsName}-v2", awsName[..^1], awsName.ToUpperInvariant()];
        await Arena.CreateAsync("twin", Spec);
        await Arena.InSyncAsync("twin");
        var filters = FilterGroups.On(Arena.Aws).MetricFilters;
        var group = FilterGroups.Of(awsName);
        foreach (var twin in twins)
        {
            filters.Set(group, twin, Theirs());
        }

        await Arena.ReplaceSpecAsync("twin", Changed());
        await Arena.InSyncAsync("twin");
        await DeleteAsync("twin");

        filters.Find(group, awsName).ShouldBeNull();
        twins.ShouldAllBe(twin => JsonNode.DeepEquals(filters.Find(group, twin), Theirs()));
    }

    [Fact]
    public async Task A_group_with_a_hundred_filters_takes_no_more_and_says_so()
    {
        await OpenAsync(Kind);
        var group = FilterGroups.Of(Arena.AwsName("one-too-many"));
        FilterGroups.On(Arena.Aws).Add(group);
        var filters = FilterGroups.On(Arena.Aws).MetricFilters;
        Enumerable.Range(0, 100).ToList().ForEach(i => filters.Set(group, $"theirs-{i}", Theirs()));
        await Arena.CreateAsync("one-too-many", Spec);

        await UntilAsync("one-too-many", "Stalled", "True", "QuotaExceeded");
        Latest("one-too-many").Message("Ready").ShouldContain($"Log group '{group}' has 100 metric filters");
    }

    private JsonObject Changed()
    {
        var spec = Spec;
        spec["defaultValue"] = 0;
        return spec;
    }

    private static JsonObject Theirs() =>
        JsonNode
            .Parse(
                """
                {
                  "filterPattern": "theirs",
                  "metricTransformations": [{"metricNamespace": "Theirs", "metricName": "Lines", "metricValue": "1"}]
                }
                """
            )!
            .AsObject();
}
