using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Integration.Fixtures;
using SageMakerMonitorOperator.Testbed.Waiting;

namespace SageMakerMonitorOperator.Integration.Accounts;

/// <summary>Accounts of a namespace, with the rights that the operator is shipped with and what the namespace adds.</summary>
public sealed class NamespaceAccountTests(Cluster cluster) : OperatorTest(cluster, "tenant")
{
    private const string CanaryKey = "AKIACANARY0000000009";
    private const string CanarySecret = "canary-of-a-tenant-that-nobody-may-see";
    private const string RoleArn = "arn:aws:iam::000000000000:role/alarms";

    [Fact]
    public async Task An_account_uses_a_Secret_of_its_namespace_once_a_Role_there_allows_it()
    {
        await SecretAsync("by-role");
        await ApplyAsync(Account("by-role", "secretRef: {name: by-role}", "defaultTags: {costs: ml}"));
        var refused = await UntilAsync("by-role", "Ready", "False", "SecretNotReady", "awsaccount");
        MessageOf(refused, "Ready")
            .ShouldContain("Allow it by a Role in namespace 'tenant': get on secrets, for this name");

        await AllowAsync("by-role", "get", "secrets", "by-role");
        await ApplyAsync(Alarm("by-role", "threshold: 1", "accountRef: {kind: AwsAccount, name: by-role}"));

        var alarm = await ReadyAsync("by-role");
        (await UntilAsync("by-role", "CredentialsValid", "True", kind: "awsaccount")).ShouldNotBeNull();
        Owned(alarm).ShouldContain("costs");
        var objects = await Kubectl.GetAsync(Cancellation, "awsaccounts,metricalarms,events", "-A", "-o", "yaml");
        string[] shown = [Operator.Log, objects.Output, await Operator.MetricsAsync()];
        shown.ShouldAllBe(text => !text.Contains(CanarySecret) && !text.Contains(CanaryKey));
    }

    [Fact]
    public async Task A_service_account_of_the_namespace_becomes_a_role_and_that_role_another()
    {
        await KubectlAsync("create", "serviceaccount", "monitor");
        await AllowAsync("monitor", "create", "serviceaccounts/token", "monitor");
        var credentials = $"webIdentity: {{serviceAccountName: monitor, roleArn: \"{RoleArn}\"}}";
        await ApplyAsync(Account("by-token", credentials, $"assumeRoles: [{{roleArn: \"{RoleArn}-2\"}}]"));
        await ApplyAsync(Alarm("by-token", "threshold: 1", "accountRef: {kind: AwsAccount, name: by-token}"));

        await ReadyAsync("by-token");
        var account = await UntilAsync("by-token", "Ready", "True", kind: "awsaccount");
        ((string?)account!["status"]!["callerArn"]).ShouldBe(
            "arn:aws:sts::000000000000:assumed-role/alarms-2/sagemaker-monitor-tenant-by-token"
        );
        MessageOf(account, "CredentialsValid").ShouldContain("temporary ones, of 60 minutes each");
    }

    [Fact]
    public async Task An_account_and_its_objects_can_be_deleted_at_once_in_any_order()
    {
        await SecretAsync("together");
        await AllowAsync("together", "get", "secrets", "together");
        await ApplyAsync(Account("together", "secretRef: {name: together}"));
        await ApplyAsync(Alarm("together", "threshold: 1", "accountRef: {kind: AwsAccount, name: together}"));
        await ReadyAsync("together");

        await KubectlAsync("annotate", "metricalarm/together", "sagemakermonitor.dev/paused=true");
        await KubectlAsync("delete", "awsaccount/together", "--wait=false");
        var waiting = await UntilAsync("together", "Ready", "False", "Terminating", "awsaccount");
        MessageOf(waiting, "Ready")
            .ShouldContain("waits for 1 object(s) that need the credentials: MetricAlarm tenant/together");
        await KubectlAsync("delete", "metricalarm/together", "--wait=false");

        await GoneAsync("together", "metricalarm");
        await GoneAsync("together", "awsaccount");
        (await Aws.FindAsync(AwsName("together"))).ShouldBeNull();
    }

    [Fact]
    public async Task A_namespace_goes_with_its_account_Secret_and_objects_and_leaves_nothing_on_AWS()
    {
        await SecretAsync("whole");
        await AllowAsync("whole", "get", "secrets", "whole");
        await ApplyAsync(Account("whole", "secretRef: {name: whole}"));
        await ApplyAsync(Alarm("whole", "threshold: 1", "accountRef: {kind: AwsAccount, name: whole}"));
        await ReadyAsync("whole");

        await KubectlAsync("delete", "namespace", Namespace, "--wait=false");

        await Wait.UntilAsync(
            async _ => (await Kubectl.GetAsync(Cancellation, "namespace", Namespace)).ExitCode != 0,
            $"namespace {Namespace} is gone",
            cancellationToken: Cancellation
        );
        (await Aws.FindAsync(AwsName("whole"))).ShouldBeNull();
    }

    private static string Account(string name, string credentials, params IEnumerable<string> specLines) =>
        $"""
            apiVersion: sagemakermonitor.dev/v1alpha1
            kind: AwsAccount
            metadata:
              name: {name}
            spec:
              accountId: "{Cluster.AccountId}"
              defaultRegion: us-east-1
              credentials: {"{"}{credentials}{"}"}
              {string.Join("\n  ", specLines)}
            """;

    private static IEnumerable<string?> Owned(JsonNode? alarm) =>
        alarm!["status"]!["owned"]!.AsArray().Select(part => (string?)part!["id"]);

    private Task GoneAsync(string name, string kind) =>
        Wait.UntilAsync(
            async _ => await GetAsync(name, kind),
            found => found is null,
            $"{kind} {Namespace}/{name} is gone",
            cancellationToken: Cancellation
        );

    private Task SecretAsync(string name) =>
        KubectlAsync(
            "create",
            "secret",
            "generic",
            name,
            $"--from-literal=accessKeyId={CanaryKey}",
            $"--from-literal=secretAccessKey={CanarySecret}"
        );

    private async Task AllowAsync(string name, string verb, string resource, string resourceName)
    {
        await KubectlAsync(
            "create",
            "role",
            name,
            $"--verb={verb}",
            $"--resource={resource}",
            $"--resource-name={resourceName}"
        );
        await KubectlAsync(
            "create",
            "rolebinding",
            name,
            $"--role={name}",
            "--serviceaccount=sagemaker-monitor-system:sagemaker-monitor-operator"
        );
    }
}
