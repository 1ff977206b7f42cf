using SageMakerMonitorOperator.AwsSimulator.Access;
using SageMakerMonitorOperator.AwsSimulator.Access.Policies;
using SageMakerMonitorOperator.AwsSimulator.Faults;
using SageMakerMonitorOperator.Integration.Fixtures;
using SageMakerMonitorOperator.Testbed.Waiting;

namespace SageMakerMonitorOperator.Integration.Tenants;

/// <summary>Credentials that work and credentials that fail in every way, at the most talkative log level: none is shown.</summary>
public sealed class CanaryTests(Cluster cluster) : TenantTest(cluster)
{
    private const string Token = "canarysessiontoken/0123456789+canary==";

    private static readonly string[] Accounts =
    [
        "long-term",
        "temporary",
        "expired",
        "unknown",
        "wrong-secret",
        "line-break",
        "denied",
        "quoted",
        "signed",
    ];

    protected override IReadOnlyList<string> Flags => ["--resync-seconds=2", "--log-level=trace", "--log-format=json"];

    [Fact]
    public async Task No_credential_is_shown_anywhere_whatever_fails()
    {
        var since = await Cluster.ApiServer.AuditLog.MarkAsync(Cancellation);
        PutKeys();
        await ApplyAccountsAsync();
        await ApplyRolesAsync();

        await ReadyAsync(TeamA, "long-term");
        await ReadyAsync(TeamA, "temporary");
        await ReadyAsync(TeamA, "by-role");
        await ReadyAsync(TeamA, "by-token");
        await ReadyAsync(TeamA, "expired", "False", "CredentialsInvalid");
        await ReadyAsync(TeamA, "unknown", "False", "CredentialsInvalid");
        await ReadyAsync(TeamA, "wrong-secret", "False", "CredentialsInvalid");
        await ReadyAsync(TeamA, "line-break", "False", "SecretNotReady");
        await ReadyAsync(TeamA, "denied", "False", "AccessDenied");
        await ReadyAsync(TeamA, "quoted", "False", "Rejected");
        await ReadyAsync(TeamA, "signed", "False", "CredentialsInvalid");
        await EndSessionsAsync();

        var metrics = await Operator.MetricsAsync();
        await KubectlAsync(TeamA, "delete", "metricalarms", "--all", "--wait=false");
        await GoneAsync(TeamA, "by-role");
        var objects = await Kubectl.GetAsync(
            Cancellation,
            "metricalarms,awsaccounts,clusterawsaccounts,events.events.k8s.io",
            "-A",
            "-o",
            "json"
        );
        await Cluster.ApiServer.AuditLog.MarkAsync(Cancellation);
        var writes = Cluster.ApiServer.AuditLog.Writes(since, Cluster.OperatorUser);
        writes.ShouldContain(write => write.Resource == "events", "the events of the failures went out");
        objects.EnsureSuccess().Output.ShouldContain("wrong-secret");
        Dictionary<string, string> shown = new()
        {
            ["log"] = Operator.Log,
            ["objects and events"] = objects.Output,
            ["metrics"] = metrics,
            ["writes"] = string.Join('\n', writes),
        };
        foreach (var (where, text) in shown)
        {
            foreach (var canary in Canaries())
            {
                Excerpt(text, canary).ShouldBeNull($"{canary} in the {where}");
            }
        }
    }

    private static string KeyOf(string account) =>
        $"AKIACANARY{account.ToUpperInvariant().Replace("-", "", StringComparison.Ordinal)}";

    private void PutKeys()
    {
        var user = new Principal($"arn:aws:iam::{AccountA}:user/canary");
        var noWrites = PolicyDocument.Parse(
            """{"Statement": {"Effect": "Allow", "NotAction": "cloudwatch:PutMetricAlarm", "Resource": "*"} }"""
        );
        foreach (var account in Accounts.Where(account => account != "unknown"))
        {
            var key = new AccessKey(
                KeyOf(account),
                SecretOf(account),
                account == "denied" ? user with { Policy = noWrites } : user
            );
            Aws.Iam.Put(
                account switch
                {
                    "temporary" or "signed" => key with { SessionToken = Token },
                    "expired" => key with { SessionToken = Token, Expiration = DateTimeOffset.UnixEpoch },
                    "wrong-secret" => key with { SecretAccessKey = "another" },
                    _ => key,
                }
            );
        }

        Aws.Faults.Add(
            new FaultPoint
            {
                Operation = "PutMetricAlarm",
                Mentions = $"{TeamA}_quoted",
                Times = int.MaxValue,
            },
            Fault.Error(
                400,
                "ValidationError",
                $"1 validation error: Value '{KeyOf("quoted")}' at 'accessKeyId' failed"
            )
        );
        Aws.Faults.Add(
            new FaultPoint
            {
                Operation = "PutMetricAlarm",
                Mentions = $"{TeamA}_signed",
                Times = int.MaxValue,
            },
            Fault.Error(
                403,
                "SignatureDoesNotMatch",
                $"The Canonical String for this request should have been 'POST\n/\n\nx-amz-security-token:{Token}\n' {KeyOf("signed")}"
            )
        );
    }

    private async Task ApplyAccountsAsync()
    {
        foreach (var account in Accounts)
        {
            var token = account is "temporary" or "expired" or "signed" ? $", sessionToken: \"{Token}\"" : "";
            var end = account == "line-break" ? "\\n" : "";
            await ApplyAsync(
                $"""
                {Manifests.KeySecret(account, KeyOf(account), SecretOf(account) + end, token)}
                ---
                {Manifests.AccountWith(account, AccountA, $"secretRef: {"{"}name: {account}{"}"}")}
                ---
                {Manifests.Alarm(account, Manifests.Uses(account))}
                """,
                TeamA
            );
        }
    }

    private async Task ApplyRolesAsync()
    {
        Aws.Iam.Put(new OidcProvider(AccountA, "https://kubernetes.default.svc", ["sts.amazonaws.com"]));
        var role = PutRole(AccountA, "monitor", WantsExternalId($"{ClusterId}/{TeamA}"));
        var tokenRole = PutRole(
            AccountA,
            "token",
            "{}",
            $$"""{"Federated": "arn:aws:iam::{{AccountA}}:oidc-provider/kubernetes.default.svc"}"""
        );
        await ApplyAsync(Manifests.Account("by-role", AccountA, $"assumeRoles: [{{roleArn: \"{role}\"}}]"), TeamA);
        await ApplyAsync(
            Manifests.AccountWith(
                "by-token",
                AccountA,
                $"webIdentity: {{serviceAccountName: monitor, roleArn: \"{tokenRole}\"}}"
            ),
            TeamA
        );
        foreach (var account in new[] { "by-role", "by-token" })
        {
            await ApplyAsync(Manifests.Alarm(account, Manifests.Uses(account)), TeamA);
        }
    }

    /// <summary>So that sessions fail under way, too.</summary>
    private async Task EndSessionsAsync()
    {
        var sessions = Aws.Calls.After(0).Select(call => call.AccessKeyId).Where(IsSession).ToHashSet();
        sessions.Count(Aws.Iam.Expire).ShouldBeGreaterThan(1);
        var last = Aws.Calls.Last;
        await Wait.UntilAsync(
            _ => Task.FromResult(Aws.Calls.After(last).Any(call => call.ErrorCode == "ExpiredToken")),
            "a call with a session that ended",
            cancellationToken: Cancellation
        );
    }

    private static bool IsSession(string key) => key.StartsWith("ASIA", StringComparison.Ordinal);

    private static IEnumerable<string> Canaries()
    {
        // The beginning of every JWT: the tokens of service accounts, and the operator's own.
        string[] known = [Token, "canarysessiontoken", "eyJhbGciOi", "AKIACANARY", "AWS4-HMAC", "ASIASIMULATOR"];
        return [.. known, .. Accounts.Select(SecretOf)];
    }

    private static string? Excerpt(string text, string canary)
    {
        var at = text.IndexOf(canary, StringComparison.Ordinal);
        return at < 0 ? null : text[Math.Max(0, at - 200)..Math.Min(text.Length, at + 200)];
    }
}
