using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Integration.Fixtures;
using SageMakerMonitorOperator.Testbed.ApiServer;
using SageMakerMonitorOperator.Testbed.Waiting;

namespace SageMakerMonitorOperator.Integration.Tenants;

/// <summary>
/// Team B tries to reach account A. Nothing of team A is looked at by itself meanwhile, so any call with A's credentials is
/// one that B caused.
/// </summary>
public sealed class IsolationTests(Cluster cluster) : IsolationTest(cluster)
{
    private readonly AttemptTable _table = new();

    [Fact]
    public async Task A_team_cannot_reach_the_account_of_another()
    {
        await SetUpAsync();
        var before = Aws.Snapshot(AccountA).ToJsonString();
        var last = await QuietAsync();
        var keysOfA = Aws
            .Calls.After(0)
            .Where(call => call.AccountId != AccountB)
            .Select(call => call.AccessKeyId)
            .ToHashSet();

        foreach (var attempt in Attempts.All)
        {
            await TryAsync(attempt);
        }

        await TryNameOfAAsync();
        await TryToChangeAAsync();
        await TryForgedStatusAsync();
        await TryForgedAccountStatusAsync();

        _table.Publish("tenants.md");
        await QuietAsync();
        Aws.Snapshot(AccountA).ToJsonString().ShouldBe(before);
        var calls = Aws.Calls.After(last);
        calls.Where(call => call.AccessKeyId.Length > 0 && keysOfA.Contains(call.AccessKeyId)).ShouldBeEmpty();
        calls.Where(call => call.AccountId == AccountA).ShouldBeEmpty();
        calls
            .Where(call =>
                call.Committed
                && call.Operation.StartsWith("AssumeRole", StringComparison.Ordinal)
                && $"{call.Parameters}".Contains(AccountA)
            )
            .ShouldBeEmpty();
    }

    private async Task TryAsync(Attempt attempt)
    {
        var applied = await Kubectl.RunAsync(
            ["--as", Member, .. NamespaceOf(attempt), "apply", "--validate=false", "-f", "-"],
            attempt.Manifest,
            Cancellation
        );
        if (attempt.Alarm is { } alarm)
        {
            applied.EnsureSuccess();
            var message = await ReadyAsync(TeamB, alarm, "False", attempt.Refusal);
            _table.Add(attempt.What, attempt.Refusal, message);
        }
        else
        {
            ShouldBeRefused(attempt.What, applied, attempt.Refusal);
        }
    }

    // kubectl itself refuses a manifest whose namespace is not the one it was told.
    private IEnumerable<string> NamespaceOf(Attempt attempt) =>
        attempt.Manifest.Contains($"namespace: {TeamA}}}\nspec", StringComparison.Ordinal) ? [] : ["-n", TeamB];

    private void ShouldBeRefused(string what, KubectlResult result, string refusal)
    {
        result.ExitCode.ShouldNotBe(0, what);
        result.Error.ShouldContain(refusal, Case.Insensitive, what);
        _table.Add(what, "the API server", result.Error);
    }

    /// <summary>The same name, adopted, edited and deleted: it is all in B's own account, and A's alarm is not even looked at.</summary>
    private async Task TryNameOfAAsync()
    {
        var mine = Manifests.Alarm("same-name", Manifests.Uses("own"), "name: churn", "adoptionPolicy: IfUnowned");
        await ApplyAsync(mine, TeamB);
        await ReadyAsync(TeamB, "same-name");
        await ApplyAsync(mine + "\n  alarmDescription: edited", TeamB);
        await ReadyAsync(TeamB, "same-name");
        Aws.CloudWatch.Alarms(AccountB, "us-east-1").Find("churn").ShouldNotBeNull();
        await KubectlAsync(TeamB, "delete", "metricalarm/same-name");
        Aws.CloudWatch.Alarms(AccountB, "us-east-1").Find("churn").ShouldBeNull();
        _table.Add("the name of A's alarm, adopted, edited, deleted", "nobody", "made and deleted in account B only");
    }

    private async Task TryToChangeAAsync()
    {
        const string Merge = "--type=merge";
        (string What, string[] Arguments)[] attempts =
        [
            (
                "a patch of A's alarm",
                [
                    "patch",
                    "-n",
                    TeamA,
                    "metricalarm/churn",
                    Merge,
                    "-p",
                    "{\"metadata\": {\"annotations\": {\"sagemakermonitor.dev/paused\": \"true\"}}}",
                ]
            ),
            (
                "a patch of A's account",
                ["patch", "-n", TeamA, "awsaccount/of-a", Merge, "-p", "{\"spec\": {\"assumeRoles\": []}}"]
            ),
            (
                "its namespace among those that the shared account allows",
                [
                    "patch",
                    $"clusterawsaccount/{Shared}",
                    Merge,
                    "-p",
                    $"{{\"spec\": {{\"allowedNamespaces\": [\"{TeamB}\"]}}}}",
                ]
            ),
            ("A's Secret with kubectl", ["get", "-n", TeamA, "secret/key-of-a"]),
            ("the operator's Secrets", ["get", "-n", "sagemaker-monitor-system", "secrets"]),
        ];
        foreach (var (what, arguments) in attempts)
        {
            ShouldBeRefused(
                what,
                await Kubectl.RunAsync(["--as", Member, .. arguments], cancellationToken: Cancellation),
                "forbidden"
            );
        }
    }

    /// <summary>Somebody who may write status, too, writes A's alarm into it.</summary>
    private async Task TryForgedStatusAsync()
    {
        await ApplyAsync(Manifests.Alarm("forged", Manifests.Uses("own")), TeamB);
        await ReadyAsync(TeamB, "forged");
        ShouldBeRefused("a status by hand", await WriteStatusAsync("forged", _ => { }, ["--as", Member]), "forbidden");
        await ForgeStatusAsync(
            "forged",
            aws => (aws["accountId"], aws["name"], aws["arn"]) = (AccountA, "churn", ArnOf("churn"))
        );
        await ApplyAsync(Manifests.Alarm("forged", Manifests.Uses("own"), "alarmDescription: wake up"), TeamB);
        _table.Add(
            "A's alarm in status.aws, by somebody who may write it",
            "IdentityChanged",
            await ReadyAsync(TeamB, "forged", "False", "IdentityChanged")
        );

        await KubectlAsync(TeamB, "delete", "metricalarm/forged", "--wait=false");
        var waits = await ReadyAsync(TeamB, "forged", "False", "IdentityChanged");
        waits.ShouldStartWith("the deletion waits");
        _table.Add("the same, deleted", "IdentityChanged", waits);
        await KubectlAsync(
            TeamB,
            "patch",
            "metricalarm/forged",
            "--type=merge",
            "-p",
            "{\"spec\": {\"deletionPolicy\": \"Retain\"}}"
        );
        await GoneAsync(TeamB, "forged");
        _table.Add("the same, retained", "nobody", "the object goes; AWS is not asked");

        await ApplyAsync(Manifests.Alarm("forged-arn", Manifests.Uses("own")), TeamB);
        await ReadyAsync(TeamB, "forged-arn");
        await ForgeStatusAsync("forged-arn", aws => (aws["name"], aws["arn"]) = ("churn", ArnOf("churn")));
        await KubectlAsync(TeamB, "delete", "metricalarm/forged-arn", "--wait=false");
        await GoneAsync(TeamB, "forged-arn");
        _table.Add(
            "name and ARN of A's alarm in status.aws, in B's account, deleted",
            "nobody",
            "looked for in account B, and not found"
        );
    }

    /// <summary>An account whose status says that all is well is looked at all the same.</summary>
    private async Task TryForgedAccountStatusAsync()
    {
        await WriteStatusAsync(
            "id-of-a",
            status =>
            {
                status["callerArn"] = $"arn:aws:iam::{AccountA}:user/team-a";
                foreach (var condition in status["conditions"]!.AsArray())
                {
                    (condition!["status"], condition["reason"]) = ("True", "Succeeded");
                }
            },
            [],
            "awsaccount"
        );
        await ApplyAsync(Manifests.Alarm("id-of-a", Manifests.Uses("id-of-a"), "alarmDescription: wake up"), TeamB);
        _table.Add(
            "an account with A's id that is Ready in a status by hand",
            "AccountMismatch",
            await ReadyAsync(TeamB, "id-of-a", "False", "AccountMismatch")
        );
    }

    /// <summary>Waits until no call comes any more, and gives the number of the last.</summary>
    private async Task<long> QuietAsync()
    {
        var last = -1L;
        return await Wait.UntilAsync(
            _ => Task.FromResult(Aws.Calls.Last),
            now => now == Interlocked.Exchange(ref last, now),
            "no more calls to AWS",
            pause: TimeSpan.FromSeconds(2),
            cancellationToken: Cancellation
        );
    }
}
