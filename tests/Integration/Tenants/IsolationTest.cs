using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Access;
using SageMakerMonitorOperator.Integration.Fixtures;
using SageMakerMonitorOperator.Testbed.ApiServer;

namespace SageMakerMonitorOperator.Integration.Tenants;

/// <summary>Team A at work, and a member of team B who has what a team is given, and sometimes the right to write status.</summary>
public abstract class IsolationTest(Cluster cluster) : TenantTest(cluster)
{
    protected const string Member = "member-of-team-b";
    protected const string Finalizer = "metricalarms.sagemakermonitor.dev/aws-cleanup";

    private static readonly string[] MemberRoles =
    [
        "sagemaker-monitor-editor",
        "sagemaker-monitor-viewer",
        "system:aggregate-to-admin",
        "system:aggregate-to-edit",
        "system:aggregate-to-view",
    ];

    /// <summary>Nothing is looked at by itself.</summary>
    protected override IReadOnlyList<string> Flags => ["--resync-seconds=86400"];

    private protected Attempts Attempts { get; private set; } = null!;

    /// <summary>Team A has alarms by its own account and by the shared one; team B has a member.</summary>
    protected async Task SetUpAsync()
    {
        var roleA = PutRole(AccountA, "monitor", WantsExternalId($"{ClusterId}/{TeamA}"));
        var sharedRole = PutRole(AccountA, "shared", WantsExternalId(ClusterId));
        PutRole(AccountB, "own", WantsExternalId($"{ClusterId}/{TeamB}"));
        Aws.Iam.Put(new OidcProvider(AccountA, "https://kubernetes.default.svc", ["sts.amazonaws.com"]));
        var tokenRole = PutRole(
            AccountA,
            "token",
            $$"""{"StringEquals": {"kubernetes.default.svc:sub": "system:serviceaccount:{{TeamA}}:monitor"} }""",
            $$"""{"Federated": "arn:aws:iam::{{AccountA}}:oidc-provider/kubernetes.default.svc"}"""
        );
        Attempts = new(TeamA, Shared, AccountA, AccountB, ClusterId, roleA, tokenRole);
        await ApplyAsync(Manifests.KeySecret("key-of-a", KeyA, SecretOf(KeyA)), TeamA);
        await ApplyAsync(
            Manifests.AccountWith(
                "of-a",
                AccountA,
                "secretRef: {name: key-of-a}",
                $"assumeRoles: [{{roleArn: \"{roleA}\"}}]"
            ),
            TeamA
        );
        await ApplyAsync(
            Manifests.AccountWith(
                "by-token",
                AccountA,
                $"webIdentity: {{serviceAccountName: monitor, roleArn: \"{tokenRole}\"}}"
            ),
            TeamA
        );
        await ApplyAsync(
            Manifests.ClusterAccount(
                Shared,
                AccountA,
                "ambient: {}",
                $"assumeRoles: [{{roleArn: \"{sharedRole}\"}}]",
                $"allowedNamespaces: [{TeamA}]"
            )
        );
        await ApplyAsync(Manifests.Alarm("churn", Manifests.Uses("of-a"), "name: churn"), TeamA);
        await ApplyAsync(Manifests.Alarm("token", Manifests.Uses("by-token")), TeamA);
        await ApplyAsync(Manifests.Alarm("shared", $"accountRef: {{name: {Shared}}}"), TeamA);
        foreach (var alarm in new[] { "churn", "token", "shared" })
        {
            await ReadyAsync(TeamA, alarm);
        }

        foreach (var role in MemberRoles)
        {
            await RunAsync(
                ["create", "rolebinding", role.Replace(':', '-'), $"--clusterrole={role}", $"--user={Member}"],
                "",
                TeamB
            );
        }
    }

    protected static string ArnOf(string alarm) => $"arn:aws:cloudwatch:us-east-1:{AccountA}:alarm:{alarm}";

    protected async Task ForgeStatusAsync(string alarm, Action<JsonNode> change, string? name = null)
    {
        await KubectlAsync(
            TeamB,
            "patch",
            $"metricalarm/{alarm}",
            "--type=merge",
            "-p",
            $$$"""{"metadata": {"finalizers": ["{{{Finalizer}}}"]}}"""
        );
        var written = await WriteStatusAsync(
            alarm,
            status =>
            {
                status["aws"] ??= new JsonObject
                {
                    ["accountId"] = AccountA,
                    ["partition"] = "aws",
                    ["region"] = "us-east-1",
                    ["name"] = name,
                };
                change(status["aws"]!);
            },
            []
        );
        written.EnsureSuccess();
    }

    protected async Task<KubectlResult> WriteStatusAsync(
        string name,
        Action<JsonNode> change,
        string[] who,
        string kind = "metricalarm"
    )
    {
        var found = (await GetAsync(TeamB, name, kind))!;
        change(found["status"]!);
        var path = $"/apis/sagemakermonitor.dev/v1alpha1/namespaces/{TeamB}/{kind}s/{name}/status";
        return await Kubectl.RunAsync(
            [.. who, "replace", "--raw", path, "-f", "-"],
            found.ToJsonString(),
            Cancellation
        );
    }
}
