using SageMakerMonitorOperator.AwsSimulator.Access;
using SageMakerMonitorOperator.AwsSimulator.Calls;
using SageMakerMonitorOperator.Integration.Fixtures;
using SageMakerMonitorOperator.Testbed.Waiting;

namespace SageMakerMonitorOperator.Integration.Tenants;

/// <summary>What an account allows, and its credentials, change while objects use it.</summary>
public sealed class AccountChangeTests(Cluster cluster) : TenantTest(cluster)
{
    [Fact]
    public async Task A_namespace_that_is_not_allowed_any_more_gets_no_further_call_until_it_is_allowed_again()
    {
        await ApplyAsync(SharedBy(TeamA, TeamB));
        await ApplyAsync(Manifests.Alarm("a", $"accountRef: {{name: {Shared}}}"), TeamA);
        await ApplyAsync(Manifests.Alarm("b", $"accountRef: {{name: {Shared}}}"), TeamB);
        await ReadyAsync(TeamA, "a");
        await ReadyAsync(TeamB, "b");

        await ApplyAsync(SharedBy(TeamB));
        var message = await ReadyAsync(TeamA, "a", "False", "NamespaceNotAllowed");
        message.ShouldContain($"does not allow namespace '{TeamA}'");
        var refused = Aws.Calls.Last;
        await KubectlAsync(TeamA, "annotate", "metricalarm/a", "sagemakermonitor.dev/reconcile-requested-at=now");
        await AskedAgainAsync($"{TeamB}_b", times: 3);
        Aws.Calls.Mentioning($"{TeamA}_a", refused).ShouldBeEmpty();

        await ApplyAsync(SharedBy(TeamA, TeamB));
        await ReadyAsync(TeamA, "a");
        await AskedAgainAsync($"{TeamA}_a", times: 1);
    }

    [Fact]
    public async Task A_changed_Secret_is_picked_up_and_the_old_key_is_used_no_more()
    {
        const string NewKey = "AKIATEAMA00000000002";
        await ApplyAsync(Manifests.Alarm("a", Manifests.Uses("own")), TeamA);
        await ReadyAsync(TeamA, "a");

        Aws.Iam.RemoveAccessKey(KeyA);
        await ReadyAsync(TeamA, "a", "False", "CredentialsInvalid");
        Aws.Iam.Put(Key(NewKey, AccountA, "team-a"));
        await ApplyAsync(Manifests.KeySecret("key", NewKey, SecretOf(NewKey)), TeamA);
        await ReadyAsync(TeamA, "a");

        var ready = Aws.Calls.Last;
        await AskedAgainAsync($"{TeamA}_a", times: 2);
        Aws.Calls.After(ready).ShouldNotContain(call => call.AccessKeyId == KeyA);
    }

    [Fact]
    public async Task A_session_that_AWS_ends_is_replaced()
    {
        var role = PutRole(AccountA, "monitor", WantsExternalId($"{ClusterId}/{TeamA}"));
        await ApplyAsync(Manifests.Account("by-role", AccountA, $"assumeRoles: [{{roleArn: \"{role}\"}}]"), TeamA);
        await ApplyAsync(Manifests.Alarm("a", Manifests.Uses("by-role")), TeamA);
        await ReadyAsync(TeamA, "a");
        var session = Aws.Calls.Of("PutMetricAlarm").Single(call => call.AccountId == AccountA).AccessKeyId;
        session.ShouldStartWith("ASIA");

        Aws.Iam.Expire(session);
        var expired = Aws.Calls.Last;

        await AskedAgainAsync(
            $"{TeamA}_a",
            times: 2,
            since: expired,
            call => call.ErrorCode is null && call.AccessKeyId != session
        );
        await ReadyAsync(TeamA, "a");
    }

    private string SharedBy(params IEnumerable<string> namespaces) =>
        Manifests.ClusterAccount(
            Shared,
            Platform,
            "ambient: {}",
            $"allowedNamespaces: [{string.Join(", ", namespaces)}]"
        );

    private Task AskedAgainAsync(string alarm, int times, long? since = null, Func<AwsCall, bool>? counts = null)
    {
        var from = since ?? Aws.Calls.Last;
        return Wait.UntilAsync(
            _ =>
                Task.FromResult(
                    Aws.Calls.Mentioning(alarm, from)
                        .Count(call => call.Operation == "DescribeAlarms" && counts?.Invoke(call) != false)
                ),
            count => count >= times,
            $"AWS is asked for {alarm} again",
            TimeSpan.FromSeconds(90),
            cancellationToken: Cancellation
        );
    }
}
