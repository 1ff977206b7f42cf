using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Integration.Fixtures;
using SageMakerMonitorOperator.Testbed.Waiting;

namespace SageMakerMonitorOperator.Integration.Tenants;

/// <summary>A name in a rule is one of the rule's own account.</summary>
public sealed class RuleNameTests(Cluster cluster) : TenantTest(cluster)
{
    private const string Name = "same-name";

    /// <summary>Looks so seldom that a test would not live to see it.</summary>
    protected override IReadOnlyList<string> Flags => ["--resync-seconds=3600"];

    [Fact]
    public async Task An_alarm_of_one_team_causes_no_calls_with_the_credentials_of_another_that_names_it()
    {
        foreach (var team in (string[])[TeamA, TeamB])
        {
            await ReadyAsync(team, "own", kind: "awsaccount");
            await ApplyAsync(Naming("parent"), team);
            await ReadyAsync(team, "parent", "False", "ReferenceNotReady", "compositealarm");
        }

        // What B's object still does for reasons of its own is done then.
        await KubectlAsync(TeamB, "annotate", "compositealarm/parent", $"{Annotations.ReconcileRequestedAt}=now");
        await Wait.UntilAsync(
            async _ => await GetAsync(TeamB, "parent", "compositealarm"),
            parent => (string?)parent!["status"]!["lastHandledReconcileAt"] == "now",
            "B's object was looked at once more",
            cancellationToken: Cancellation
        );
        var before = Aws.Calls.Last;
        await ApplyAsync(Manifests.Alarm("child", $"name: {Name}", Manifests.Uses("own")), TeamA);
        await ReadyAsync(TeamA, "parent", kind: "compositealarm");

        Aws.Calls.After(before).Where(call => call.AccountId == AccountB).ShouldBeEmpty();
    }

    private static string Naming(string name) =>
        $$"""
            apiVersion: sagemakermonitor.dev/v1alpha1
            kind: CompositeAlarm
            metadata: {name: {{name}}}
            spec:
              alarmRule: ALARM({{Name}})
              {{Manifests.Uses("own")}}
            """;
}
