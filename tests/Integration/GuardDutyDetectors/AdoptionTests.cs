using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Integration.Kinds;
using static SageMakerMonitorOperator.Integration.Kinds.Faults.Scenarios;

namespace SageMakerMonitorOperator.Integration.GuardDutyDetectors;

/// <summary>A detector that somebody has switched on in the console.</summary>
[Collection(nameof(KindCluster))]
public sealed class AdoptionTests(KindCluster cluster) : DetectorTest(cluster)
{
    private static JsonObject Wanted =>
        new()
        {
            ["findingPublishingFrequency"] = "ONE_HOUR",
            ["features"] = new JsonArray(GuardDutyDetectorDefinition.Feature("S3_DATA_EVENTS", "DISABLED")),
        };

    [Fact]
    public async Task A_detector_that_is_there_is_taken_over_only_when_told_and_only_what_is_listed_is_changed()
    {
        await OpenAsync();
        await Arena.Kind.CreateAsStrangerAsync(
            Arena.AwsUrl,
            Arena.AwsName("console"),
            new Dictionary<string, string> { ["cost-center"] = "42" }
        );
        AddFilter("console", "theirs");
        AddDestination("console", "theirs");
        var (before, mark) = (Detector("console").Find()!, Arena.Aws.Calls.Last);

        await Arena.CreateAsync("console", Wanted);

        await UntilAsync("console", "Stalled", "True", "NameConflict");
        Message("console").ShouldContain("adoptionPolicy: IfUnowned");
        Message("console").ShouldNotContain("spec.name");
        Arena.Writes(Arena.AwsName("console"), mark).ShouldBeEmpty();

        await Arena.ReplaceSpecAsync("console", Policy(Wanted, "adoptionPolicy: IfUnowned"));

        await Arena.InSyncAsync("console");
        before["findingPublishingFrequency"] = "ONE_HOUR";
        before["features"]!["S3_DATA_EVENTS"]!["status"] = "DISABLED";
        Detector("console").Find()!.ToJsonString().ShouldBe(before.ToJsonString());
        Detector("console").FindTags()!["cost-center"].ShouldBe("42");
    }

    [Fact]
    public async Task An_adopted_detector_is_let_go_as_it_is_when_the_object_goes()
    {
        await OpenAsync();
        await Arena.Kind.CreateAsStrangerAsync(
            Arena.AwsUrl,
            Arena.AwsName("borrowed"),
            new Dictionary<string, string> { ["cost-center"] = "42" }
        );
        await Arena.CreateAsync("borrowed", Policy(Wanted, "adoptionPolicy: IfUnowned"));
        await Arena.InSyncAsync("borrowed");

        await DeleteAsync("borrowed");

        Detector("borrowed").Find()!["findingPublishingFrequency"]!.ToString().ShouldBe("ONE_HOUR");
        Detector("borrowed").FindTags()!.ShouldBe([new("cost-center", "42")]);
    }
}
