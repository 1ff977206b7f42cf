using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Integration.Kinds;
using static SageMakerMonitorOperator.Integration.Kinds.Faults.Scenarios;

namespace SageMakerMonitorOperator.Integration.GuardDutyDetectors;

/// <summary>Whether findings arrive where they are exported to.</summary>
[Collection(nameof(KindCluster))]
public sealed class ExportTests(KindCluster cluster) : DetectorTest(cluster)
{
    private static JsonObject Exporting =>
        With(
            SpecOf("low"),
            new() { ["publishingDestinations"] = new JsonArray(GuardDutyDetectorDefinition.Destination("findings")) }
        );

    [Fact]
    public async Task A_bucket_that_GuardDuty_may_not_write_to_is_waited_for_and_holds_up_nothing_else()
    {
        await OpenAsync();
        Detector("waiting").Refuse(Bucket);

        await Arena.CreateAsync("waiting", Exporting);

        await UntilAsync("waiting", "Ready", "False", "CannotPublish");
        Message("waiting").ShouldContain("s3:PutObject");
        Message("waiting").ShouldContain("kms:GenerateDataKey");
        Filters("waiting").ShouldBe(["low"]);
        Detector("waiting").Allow(Bucket);
        await Arena.ForcePassAsync(["waiting"]);
        await Arena.InSyncAsync("waiting");
    }

    [Fact]
    public async Task Ready_follows_what_GuardDuty_finds_out_of_the_bucket()
    {
        await OpenAsync();
        Detector("verified").Verifies = false;
        await Arena.CreateAsync("verified", Exporting);
        await UntilAsync("verified", "Ready", "False", "PendingVerification");

        await SeenAsync("PUBLISHING", "True", "Succeeded");
        await SeenAsync("UNABLE_TO_PUBLISH_FIX_DESTINATION_PROPERTY", "False", "CannotPublish");

        Message("verified").ShouldContain(Bucket);
        Latest("verified")!["status"]!["detector"]!["publishingDestinations"]![0]!["status"]!
            .ToString()
            .ShouldBe("UNABLE_TO_PUBLISH_FIX_DESTINATION_PROPERTY");
    }

    private async Task SeenAsync(string status, string ready, string reason)
    {
        Detector("verified").SetDestinations(status);
        await Arena.ForcePassAsync(["verified"]);
        await UntilAsync("verified", "Ready", ready, reason);
    }
}
