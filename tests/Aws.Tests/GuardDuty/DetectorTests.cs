using SageMakerMonitorOperator.Aws.GuardDuty;

namespace SageMakerMonitorOperator.Aws.Tests.GuardDuty;

public sealed class DetectorTests : GuardDutyTest
{
    [Fact]
    public async Task A_detector_is_created_with_everything_in_one_call()
    {
        var id = "";

        var sent = await SentAsync(
            async (aws, token) =>
            {
                var request = new CreateDetectorRequest
                {
                    Enable = true,
                    ClientToken = "once",
                    FindingPublishingFrequency = "ONE_HOUR",
                    Features =
                    [
                        new("RUNTIME_MONITORING", "ENABLED")
                        {
                            AdditionalConfiguration = [new("EC2_AGENT_MANAGEMENT", "DISABLED")],
                        },
                        new("S3_DATA_EVENTS", "DISABLED"),
                    ],
                    Tags = new Dictionary<string, string> { ["Team/X"] = "ml" },
                };
                id = (await aws.CreateDetectorAsync(request, token)).DetectorId;
            },
            $$"""{"detectorId":"{{Detector}}"}"""
        );

        id.ShouldBe(Detector);
        sent.Body.ShouldBe(
            """{"enable":true,"clientToken":"once","findingPublishingFrequency":"ONE_HOUR","features":[{"name":"RUNTIME_MONITORING","status":"ENABLED","additionalConfiguration":[{"name":"EC2_AGENT_MANAGEMENT","status":"DISABLED"}]},{"name":"S3_DATA_EVENTS","status":"DISABLED"}],"tags":{"Team/X":"ml"}}"""
        );
    }

    [Fact]
    public async Task A_detector_is_suspended_without_a_word_on_the_rest()
    {
        var sent = await SentAsync(
            (aws, token) => aws.UpdateDetectorAsync(new() { DetectorId = Detector, Enable = false }, token)
        );

        sent.Body.ShouldBe("""{"enable":false}""");
    }

    [Fact]
    public async Task A_detector_is_read()
    {
        GetDetectorResponse? found = null;

        await SentAsync(
            async (aws, token) => found = await aws.GetDetectorAsync(new() { DetectorId = Detector }, token),
            """
            {"createdAt":"2026-01-01T00:00:00.000Z","findingPublishingFrequency":"SIX_HOURS","serviceRole":"arn:role","status":"ENABLED",
            "features":[{"name":"DNS_LOGS","status":"ENABLED","updatedAt":1767225600.5},{"name":"EKS_RUNTIME_MONITORING","status":"DISABLED",
            "additionalConfiguration":[{"name":"EKS_ADDON_MANAGEMENT","status":"DISABLED","updatedAt":1767225600}]}],"tags":{"Team/X":"1"}}
            """
        );

        (found!.Status, found.FindingPublishingFrequency).ShouldBe(("ENABLED", "SIX_HOURS"));
        found.Features.Select(feature => feature.Name).ShouldBe(["DNS_LOGS", "EKS_RUNTIME_MONITORING"]);
        found.Features[1].AdditionalConfiguration.ShouldBe([new("EKS_ADDON_MANAGEMENT", "DISABLED")]);
        found.Tags["Team/X"].ShouldBe("1");
    }

    [Fact]
    public async Task What_an_answer_leaves_out_is_empty()
    {
        await SentAsync(
            async (aws, token) =>
            {
                var found = await aws.GetDetectorAsync(new() { DetectorId = Detector }, token);
                (found.Features.Count, found.Tags.Count).ShouldBe((0, 0));
            },
            """{"status":"DISABLED","features":null}"""
        );
        await SentAsync(
            async (aws, token) =>
                (
                    await aws.GetAdministratorAccountAsync(new() { DetectorId = Detector }, token)
                ).Administrator.ShouldBeNull()
        );
    }

    [Fact]
    public async Task An_administrator_account_is_read()
    {
        Administrator? found = null;

        await SentAsync(
            async (aws, token) =>
                found = (await aws.GetAdministratorAccountAsync(new() { DetectorId = Detector }, token)).Administrator,
            """{"administrator":{"accountId":"999900001111","invitationId":"x","relationshipStatus":"Enabled","invitedAt":"2026"}}"""
        );

        found.ShouldBe(new("999900001111", "Enabled"));
    }

    [Fact]
    public async Task Tags_are_listed()
    {
        await SentAsync(
            async (aws, token) =>
                (await aws.ListTagsForResourceAsync(new() { ResourceArn = Arn }, token)).Tags["Team/X"].ShouldBe("1"),
            """{"tags":{"Team/X":"1"}}"""
        );
    }
}
