using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Integration.Kinds;
using SageMakerMonitorOperator.Integration.Kinds.Objects;

namespace SageMakerMonitorOperator.Integration.LogGroups;

public sealed class DeletionTests(KindCluster cluster) : LogGroupTest(cluster)
{
    [Fact]
    public async Task Log_events_are_deleted_only_when_the_spec_says_so()
    {
        await OpenAsync();
        await Arena.CreateAsync("kept", []);
        await Arena.CreateAsync("given-up", SpecOf("""{"deletionPolicy":"Delete"}"""));
        await Arena.InSyncAsync("kept", "given-up");

        await DeleteAsync("kept");
        await DeleteAsync("given-up");

        TagsOf(Arena.AwsName("kept")).ShouldNotBeNull().ShouldBeEmpty();
        TagsOf(Arena.AwsName("given-up")).ShouldBeNull();
    }

    [Fact]
    public async Task A_protected_group_stays_until_the_spec_says_that_it_is_not_to_be_protected()
    {
        await OpenAsync();
        await Arena.CreateAsync(
            "protected",
            SpecOf("""{"deletionPolicy":"Delete","deletionProtectionEnabled":true}""")
        );
        await Arena.InSyncAsync("protected");

        await Arena.Objects.DeleteAsync("protected");

        await UntilAsync("protected", "Stalled", "True", "DeletionProtected");
        Latest("protected").Message("Ready").ShouldContain("set `spec.deletionProtectionEnabled: false`");
        Latest("protected").Message("Ready").ShouldContain("set `spec.deletionPolicy: Retain`");
        TagsOf(Arena.AwsName("protected")).ShouldNotBeNull();

        await Arena.ReplaceSpecAsync(
            "protected",
            SpecOf("""{"deletionPolicy":"Delete","deletionProtectionEnabled":false}""")
        );
        await Arena.GoneAsync("protected");
        TagsOf(Arena.AwsName("protected")).ShouldBeNull();
    }

    [Fact]
    public async Task What_SageMaker_makes_anew_while_it_is_deleted_is_not_ours_any_more()
    {
        await OpenAsync();
        var name = Arena.AwsName("recreated");
        await Arena.CreateAsync("recreated", SpecOf("""{"deletionPolicy":"Delete"}"""));
        await Arena.InSyncAsync("recreated");
        Groups.Remove(name);
        Groups.Add(name, new JsonObject { ["creationTime"] = 1000L });
        var mark = Arena.Aws.Calls.Last;

        await DeleteAsync("recreated");

        Arena.Writes(name, mark).ShouldBeEmpty();
        TagsOf(name).ShouldNotBeNull();
    }
}
