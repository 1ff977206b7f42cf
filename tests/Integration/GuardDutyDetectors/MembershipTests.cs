using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Integration.Kinds;
using SageMakerMonitorOperator.Integration.Kinds.Objects;
using static SageMakerMonitorOperator.Integration.Kinds.Faults.Scenarios;

namespace SageMakerMonitorOperator.Integration.GuardDutyDetectors;

/// <summary>Accounts whose GuardDuty another account manages.</summary>
[Collection(nameof(KindCluster))]
public sealed class MembershipTests(KindCluster cluster) : DetectorTest(cluster)
{
    private const string Administrator = "999900001111";

    [Fact]
    public async Task A_member_is_told_who_manages_its_detector_and_nothing_is_written()
    {
        await OpenAsync();
        await Arena.CreateAsync("member", SpecOf());
        await Arena.InSyncAsync("member");
        Detector("member").Administrator = Administrator;
        Detector("member").Change(new JsonObject { ["enable"] = false }).ShouldBeTrue();
        await Arena.ForcePassAsync(["member"]);

        await UntilAsync("member", "Warning", "True", "ManagedByAdministrator");
        Latest("member")!["status"]!["detector"]!["administratorAccountId"]!.ToString().ShouldBe(Administrator);
        Latest("member").Says("Ready", "True").ShouldBeTrue();
        var mark = Arena.Aws.Calls.Last;
        await Arena.ReplaceSpecAsync("member", With(SpecOf("low"), new() { ["enable"] = true }));

        await UntilAsync("member", "Stalled", "True", "ManagedByAdministrator");
        Message("member").ShouldContain(Administrator);
        Message("member").ShouldContain("enable is false, should be true");
        Arena.Writes(Arena.AwsName("member"), mark).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_members_detector_is_not_deleted_until_the_object_may_let_it_go()
    {
        await OpenAsync();
        await Arena.CreateAsync("leaver", Policy(SpecOf(), "deletionPolicy: Delete"));
        await Arena.InSyncAsync("leaver");
        Detector("leaver").Administrator = Administrator;

        await Arena.Objects.DeleteAsync("leaver");
        await UntilAsync("leaver", "Stalled", "True", "ManagedByAdministrator");
        await Arena.ReplaceSpecAsync("leaver", Policy(SpecOf(), "deletionPolicy: Retain"));

        await Arena.GoneAsync("leaver");
        Detector("leaver").Find().ShouldNotBeNull();
    }

    [Fact]
    public async Task A_detector_stays_when_nothing_is_said_of_its_deletion()
    {
        await OpenAsync();
        await Arena.CreateAsync("kept", SpecOf("low"));
        await Arena.InSyncAsync("kept");

        await DeleteAsync("kept");

        Filters("kept").ShouldBe(["low"]);
        Detector("kept").FindTags()!.Keys.ShouldBeEmpty();
    }
}
