using SageMakerMonitorOperator.Integration.Fixtures;

namespace SageMakerMonitorOperator.Integration.Tenants;

/// <summary>Team B tries to stand in team A's way.</summary>
public sealed class RivalryTests(Cluster cluster) : IsolationTest(cluster)
{
    [Fact]
    public async Task A_team_cannot_take_names_in_the_account_of_another()
    {
        await SetUpAsync();
        await ApplyAsync(Manifests.Account("liar", AccountA), TeamB);
        await ApplyAsync(Manifests.Alarm("squatter", Manifests.Uses("liar"), "name: wanted"), TeamB);
        await ReadyAsync(TeamB, "squatter", "False", "AccountMismatch");
        await ApplyAsync(Manifests.Alarm("forger", Manifests.Uses("own"), "name: wanted"), TeamB);
        await ReadyAsync(TeamB, "forger");
        await ForgeStatusAsync("forger", aws => (aws["accountId"], aws["arn"]) = (AccountA, ArnOf("wanted")));
        await ForgeStatusAsync("squatter", status => { }, "wanted");

        await ApplyAsync(Manifests.Alarm("honest", Manifests.Uses("own"), "name: wanted"), TeamA);
        await ReadyAsync(TeamA, "honest");
        await ApplyAsync(
            Manifests.Alarm("honest", Manifests.Uses("own"), "name: wanted", "alarmDescription: again"),
            TeamA
        );
        await ReadyAsync(TeamA, "honest");
        ((string?)Aws.CloudWatch.Alarms(AccountA, "us-east-1").Find("wanted")!["AlarmDescription"]).ShouldBe("again");
    }

    [Fact]
    public async Task A_team_cannot_hold_an_account_that_does_not_allow_it()
    {
        await SetUpAsync();
        await ApplyAsync(
            Manifests
                .Alarm("holder", $"accountRef: {{name: {Shared}}}")
                .Replace("{name: holder}", $"{{name: holder, finalizers: [{Finalizer}]}}"),
            TeamB
        );
        await ReadyAsync(TeamB, "holder", "False", "NamespaceNotAllowed");

        await KubectlAsync(TeamA, "delete", "metricalarm/shared", "--wait=false");
        await KubectlAsync(TeamA, "delete", $"clusterawsaccount/{Shared}", "--wait=false");

        await GoneAsync(TeamA, Shared, "clusterawsaccount");
        await KubectlAsync(
            TeamB,
            "patch",
            "metricalarm/holder",
            "--type=merge",
            "-p",
            "{\"spec\": {\"deletionPolicy\": \"Retain\"}}"
        );
    }
}
