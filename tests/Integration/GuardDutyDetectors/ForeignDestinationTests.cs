using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Integration.Kinds;
using static SageMakerMonitorOperator.Integration.Kinds.Faults.Scenarios;

namespace SageMakerMonitorOperator.Integration.GuardDutyDetectors;

/// <summary>Findings that somebody else exports.</summary>
[Collection(nameof(KindCluster))]
public sealed class ForeignDestinationTests(KindCluster cluster) : DetectorTest(cluster)
{
    private static JsonObject Exporting =>
        With(
            SpecOf("low"),
            new() { ["publishingDestinations"] = new JsonArray(GuardDutyDetectorDefinition.Destination("findings")) }
        );

    [Fact]
    public async Task A_destination_of_others_stays_through_every_change_and_is_no_drift()
    {
        await OpenAsync();
        await Arena.CreateAsync("exported", SpecOf("low"));
        await Arena.InSyncAsync("exported");
        AddDestination("exported", "theirs");
        var mark = Arena.Aws.Calls.Last;
        await Arena.ForcePassAsync(["exported"]);
        Arena.Writes(Arena.AwsName("exported"), mark).ShouldBeEmpty();

        await Arena.ReplaceSpecAsync("exported", SpecOf("low", "medium"));
        await Arena.InSyncAsync("exported");

        BucketOf("exported").ShouldBe("arn:aws:s3:::theirs");
    }

    [Fact]
    public async Task A_destination_that_somebody_else_made_is_not_turned_elsewhere_unless_adopted()
    {
        await OpenAsync();
        await Arena.CreateAsync("diverted", SpecOf("low"));
        await Arena.InSyncAsync("diverted");
        AddDestination("diverted", "theirs");
        var mark = Arena.Aws.Calls.Last;

        await Arena.ReplaceSpecAsync("diverted", Exporting);

        await UntilAsync("diverted", "Stalled", "True", "NameConflict");
        Message("diverted").ShouldContain("publishing destination of type S3");
        Arena.Writes(Arena.AwsName("diverted"), mark).ShouldBeEmpty();
        await Arena.ReplaceSpecAsync("diverted", Policy(Exporting, "adoptionPolicy: IfUnowned"));
        await Arena.InSyncAsync("diverted");
        BucketOf("diverted").ShouldBe(Bucket);
    }

    [Fact]
    public async Task A_destination_that_leaves_the_spec_is_deleted()
    {
        await OpenAsync();
        await Arena.CreateAsync("ended", Exporting);
        await Arena.InSyncAsync("ended");

        await Arena.ReplaceSpecAsync("ended", SpecOf("low"));
        await Arena.InSyncAsync("ended");

        Detector("ended").Find()!["publishingDestinations"]!.AsObject().ShouldBeEmpty();
        Latest("ended")!["status"]!["detector"]!["publishingDestinations"].ShouldBeNull();
    }

    private string BucketOf(string name) =>
        Detector(name).Find()!["publishingDestinations"]!["S3"]!["destinationArn"]!.ToString();
}
