using SageMakerMonitorOperator.Integration.Kinds;
using SageMakerMonitorOperator.Integration.Kinds.Objects;

namespace SageMakerMonitorOperator.Integration.LogGroups;

public sealed class KeyTests(KindCluster cluster) : LogGroupTest(cluster)
{
    [Fact]
    public async Task An_alias_is_looked_up_once_and_again_when_somebody_asks_for_a_pass()
    {
        await OpenAsync();
        var (first, second) = (Keys.Add("alias/pinned"), Keys.Add());
        await Arena.CreateAsync("pinned", SpecOf("""{"kmsKeyId":"alias/pinned"}"""));
        await Arena.InSyncAsync("pinned");
        KeyOf(Arena.AwsName("pinned")).ShouldBe(first);
        LookUps("alias/pinned").ShouldBe(1);

        Keys.Point("alias/pinned", second);
        await Arena.ForcePassAsync(["pinned"]);
        await Arena.InSyncAsync("pinned");
        KeyOf(Arena.AwsName("pinned")).ShouldBe(second);
        LookUps("alias/pinned").ShouldBe(2);
        Latest("pinned")!["status"]!["kmsAliases"]![0]!["keyArn"]!.ToString().ShouldBe(second);
    }

    [Fact]
    public async Task An_alias_that_is_not_there_is_waited_for()
    {
        await OpenAsync();
        await Arena.CreateAsync("early", SpecOf("""{"kmsKeyId":"alias/late"}"""));
        await UntilAsync("early", "Reconciling", "True", "ReferenceNotReady");
        Latest("early").Message("Ready").ShouldContain("AWS KMS has no 'alias/late' in us-east-1");
        TagsOf(Arena.AwsName("early")).ShouldBeNull();

        Keys.Add("alias/late");
        await Arena.InSyncAsync("early");
    }

    [Fact]
    public async Task A_key_that_CloudWatch_Logs_may_not_use_is_waited_for()
    {
        await OpenAsync();
        var key = Keys.Add();
        Groups.Refuse(key);
        await Arena.CreateAsync("closed", SpecOf($$"""{"kmsKeyId":"{{key}}"}"""));
        await UntilAsync("closed", "Reconciling", "True", "ReferenceNotReady");
        Latest("closed").Message("Ready").ShouldContain($"Let the policy of {key} allow logs.us-east-1.amazonaws.com");

        Groups.Allow(key);
        await Arena.InSyncAsync("closed");
    }

    [Fact]
    public async Task A_key_is_taken_off_by_the_object_that_put_it_and_by_no_other()
    {
        await OpenAsync();
        var (ours, theirs) = (Keys.Add(), Keys.Add());
        var name = Arena.AwsName("keyed");
        await Arena.CreateAsync("keyed", SpecOf($$"""{"kmsKeyId":"{{ours}}"}"""));
        await Arena.InSyncAsync("keyed");

        await Arena.ReplaceSpecAsync("keyed", []);
        await Arena.InSyncAsync("keyed");
        KeyOf(name).ShouldBeNull();

        Arena.Kind.Write(Arena.Aws, name, new() { ["kmsKeyId"] = theirs });
        await Arena.ForcePassAsync(["keyed"]);
        await Arena.InSyncAsync("keyed");
        KeyOf(name).ShouldBe(theirs);
    }

    private int LookUps(string alias) =>
        Arena
            .Aws.Calls.After(0)
            .Count(call => call.Operation == "DescribeKey" && call.Parameters["KeyId"]?.ToString() == alias);
}
