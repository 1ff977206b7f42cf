using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.AwsSimulator.Faults;
using SageMakerMonitorOperator.Integration.Kinds;
using SageMakerMonitorOperator.Integration.Kinds.Objects;
using static SageMakerMonitorOperator.Integration.Kinds.Faults.Scenarios;

namespace SageMakerMonitorOperator.Integration.GuardDutyDetectors;

/// <summary>GuardDuty refuses everything as a BadRequestException: what an object says is what the text means.</summary>
[Collection(nameof(KindCluster))]
public sealed class RefusalTests(KindCluster cluster) : DetectorTest(cluster)
{
    private const string Gone =
        "The request is rejected because the input detectorId is not owned by the current account.";

    [Theory]
    [InlineData("full", "filter limit has exceeded.", "QuotaExceeded")]
    [InlineData("forbidden", "the caller is not authorized to call this API.", "AccessDenied")]
    [InlineData("out-of-range", "an invalid or out-of-range value is specified as an input parameter.", "Rejected")]
    [InlineData("raced", "a filter with the given name already exists.", "Unavailable")]
    public async Task A_refused_filter_is_told_by_what_the_text_means_and_made_once_nothing_is_in_the_way(
        string name,
        string text,
        string reason
    )
    {
        await OpenAsync();
        var refusal = Refuse(name, "CreateFilter", $"The request is rejected because {text}");

        await Arena.CreateAsync(name, SpecOf("low"));

        await Arena.UntilAsync(
            [name],
            _ => (string?)Latest(name).Condition("Synced")?["reason"] == reason,
            $"say {reason}"
        );
        Latest(name).Message("Synced").ShouldContain(text.TrimEnd('.'));
        refusal.Lift();
        await Arena.ForcePassAsync([name]);
        await Arena.InSyncAsync(name);
        Filters(name).ShouldBe(["low"]);
    }

    [Fact]
    public async Task A_detector_that_went_between_two_calls_is_looked_up_again_and_never_taken_for_a_wrong_spec()
    {
        await OpenAsync();
        await Arena.CreateAsync("gone-between", SpecOf("low"));
        await Arena.InSyncAsync("gone-between");
        Refuse("gone-between", "UpdateDetector", Gone, times: 1);

        await Arena.ReplaceSpecAsync("gone-between", Policy(SpecOf("low"), "findingPublishingFrequency: ONE_HOUR"));

        await Arena.InSyncAsync("gone-between");
        Arena.History.Versions("gone-between").ShouldAllBe(version => !version.Says("Synced", "False", "Rejected"));
    }

    [Fact]
    public async Task An_account_that_manages_others_keeps_its_detector_until_it_manages_none()
    {
        await OpenAsync();
        await Arena.CreateAsync("administrator", Policy(SpecOf(), "deletionPolicy: Delete"));
        await Arena.InSyncAsync("administrator");
        Detector("administrator").HasMembers = true;

        await Arena.Objects.DeleteAsync("administrator");

        await UntilAsync("administrator", "Stalled", "True", "InUse");
        Message("administrator").ShouldContain("DeleteMembers");
        Detector("administrator").Find().ShouldNotBeNull();
        Detector("administrator").HasMembers = false;
        await Arena.Objects.AnnotateAsync("administrator", Annotations.ReconcileRequestedAt, "now");
        await Arena.GoneAsync("administrator");
        Detector("administrator").Find().ShouldBeNull();
    }

    private PlannedFault Refuse(string name, string operation, string text, int times = int.MaxValue) =>
        Arena.Aws.Faults.Add(
            new FaultPoint
            {
                Operation = operation,
                Mentions = Arena.Kind.MarkOf(Arena.AwsName(name)),
                Times = times,
            },
            Fault.Error(400, "BadRequestException", text)
        );
}
