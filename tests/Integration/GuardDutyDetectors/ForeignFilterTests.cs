using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Integration.Kinds;
using static SageMakerMonitorOperator.Integration.Kinds.Faults.Scenarios;

namespace SageMakerMonitorOperator.Integration.GuardDutyDetectors;

/// <summary>What others put into the detector.</summary>
[Collection(nameof(KindCluster))]
public sealed class ForeignFilterTests(KindCluster cluster) : DetectorTest(cluster)
{
    [Fact]
    public async Task Filters_of_others_stay_through_every_change_and_are_no_drift()
    {
        await OpenAsync();
        await Arena.CreateAsync("shared-detector", SpecOf("low", "medium"));
        await Arena.InSyncAsync("shared-detector");
        AddFilter("shared-detector", "theirs");
        var mark = Arena.Aws.Calls.Last;
        await Arena.ForcePassAsync(["shared-detector"]);
        Arena.Writes(Arena.AwsName("shared-detector"), mark).ShouldBeEmpty();

        await Arena.ReplaceSpecAsync("shared-detector", SpecOf("medium"));
        await Arena.InSyncAsync("shared-detector");

        Filters("shared-detector").ShouldBe(["medium", "theirs"]);
    }

    [Fact]
    public async Task A_filter_of_the_name_that_somebody_else_made_is_not_overwritten_unless_adopted()
    {
        await OpenAsync();
        await Arena.CreateAsync("names", SpecOf());
        await Arena.InSyncAsync("names");
        AddFilter("names", "low");
        var mark = Arena.Aws.Calls.Last;

        await Arena.ReplaceSpecAsync("names", SpecOf("low"));

        await UntilAsync("names", "Stalled", "True", "NameConflict");
        Message("names").ShouldContain("filter 'low'");
        Arena.Writes(Arena.AwsName("names"), mark).ShouldBeEmpty();
        await Arena.ReplaceSpecAsync("names", Policy(SpecOf("low"), "adoptionPolicy: IfUnowned"));
        await Arena.InSyncAsync("names");
        Detector("names").Find()!["filters"]!["low"]!["action"]!.ToString().ShouldBe("NOOP");
    }

    [Fact]
    public async Task Two_objects_of_one_Region_are_told_apart_and_the_second_learns_that_there_is_one_detector()
    {
        await OpenAsync();
        await Arena.CreateAsync("one-of-two", Policy(SpecOf(), "name: same-region"));
        await Arena.InSyncAsync("one-of-two");

        await Arena.CreateAsync("two-of-two", Policy(SpecOf(), "name: same-region"));

        await UntilAsync("two-of-two", "Stalled", "True", "NameConflict");
        Message("two-of-two").ShouldContain("one-of-two");
        Message("two-of-two").ShouldNotContain("spec.name");
    }
}
