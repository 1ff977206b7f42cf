using SageMakerMonitorOperator.Integration.Fixtures;

namespace SageMakerMonitorOperator.Integration.Accounts;

public sealed class AccountTests(Cluster cluster) : OperatorTest(cluster, "accounts")
{
    private const string CanaryKey = "AKIACANARY0000000001";
    private const string CanarySecret = "canary-secret-access-key-that-nobody-may-see";

    [Fact]
    public async Task Credentials_of_a_Secret_are_used_and_shown_nowhere()
    {
        var mark = Moto.Mark;
        await ApplyAsync(Cluster.Account("by-secret", credentials: "secretRef: {name: by-secret}"));
        var waiting = await UntilAsync("by-secret", "Ready", "False", "SecretNotReady", "clusterawsaccount");
        MessageOf(waiting, "Ready").ShouldContain("Secret 'sagemaker-monitor-system/by-secret' does not exist");

        await SecretAsync("by-secret");
        await ApplyAsync(Alarm("by-secret", "threshold: 1", "accountRef: {name: by-secret}"));

        await ReadyAsync("by-secret");
        Moto.CallsSince(mark)
            .ShouldContain(call => call.Operation == "PutMetricAlarm" && call.AccessKeyId == CanaryKey);
        var events = await Kubectl.GetAsync(Cancellation, "events", "-A", "-o", "yaml");
        var objects = await Kubectl.GetAsync(Cancellation, "metricalarms,clusterawsaccounts", "-A", "-o", "yaml");
        string[] shown = [Operator.Log, events.Output, objects.Output, await Operator.MetricsAsync()];
        shown.ShouldAllBe(text => !text.Contains(CanarySecret));
    }

    [Fact]
    public async Task An_account_that_is_not_the_declared_one_is_refused_before_the_first_write()
    {
        var mark = Moto.Mark;
        await ApplyAsync(Cluster.Account("other", accountId: "111122223333"));
        await ApplyAsync(Alarm("mismatch", "threshold: 1", "accountRef: {name: other}"));

        var account = await UntilAsync("other", "Ready", "False", "AccountMismatch", "clusterawsaccount");
        MessageOf(account, "Ready")
            .ShouldContain("declares account 111122223333, but its credentials lead to 000000000000");
        await UntilAsync("mismatch", "Stalled", "True", "AccountMismatch");
        Moto.WritesSince(mark).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_namespace_that_an_account_does_not_allow_cannot_use_it_until_it_is_allowed()
    {
        var mark = Moto.Mark;
        var account = Cluster.Account("fenced");
        await ApplyAsync(account.Replace("[\"*\"]", "[elsewhere]"));
        await ApplyAsync(Alarm("fenced", "threshold: 1", "accountRef: {name: fenced}"));

        var found = await UntilAsync("fenced", "Stalled", "True", "NamespaceNotAllowed");
        MessageOf(found, "Ready").ShouldContain("ClusterAwsAccount 'fenced' does not allow namespace 'accounts'");
        Moto.WritesSince(mark).ShouldBeEmpty();
        await ApplyAsync(account.Replace("[\"*\"]", "[elsewhere, accounts]"));
        await ReadyAsync("fenced");
    }

    [Fact]
    public async Task An_alarm_waits_for_its_account_and_goes_on_when_it_comes()
    {
        await ApplyAsync(Alarm("early", "threshold: 1", "accountRef: {name: late}"));
        await UntilAsync("early", "Reconciling", "True", "AccountNotFound");

        await ApplyAsync(Cluster.Account("late"));

        await ReadyAsync("early");
    }

    private async Task SecretAsync(string name)
    {
        string[] arguments =
        [
            "create",
            "secret",
            "generic",
            name,
            "-n",
            "sagemaker-monitor-system",
            $"--from-literal=accessKeyId={CanaryKey}",
            $"--from-literal=secretAccessKey={CanarySecret}",
        ];
        (await Kubectl.RunAsync(arguments, cancellationToken: Cancellation)).EnsureSuccess();
    }
}
