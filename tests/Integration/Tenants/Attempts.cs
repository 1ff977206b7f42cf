namespace SageMakerMonitorOperator.Integration.Tenants;

/// <summary>What a member of team B can apply to get at account A.</summary>
/// <param name="TeamA">A's namespace.</param>
/// <param name="Shared">A ClusterAwsAccount for A alone.</param>
/// <param name="AccountA">A's id.</param>
/// <param name="AccountB">B's id.</param>
/// <param name="ClusterId">Begins A's external id.</param>
/// <param name="RoleA">A role of A that trusts A's external id.</param>
/// <param name="TokenRoleA">A role of A that trusts A's service account <c>monitor</c>.</param>
internal sealed record Attempts(
    string TeamA,
    string Shared,
    string AccountA,
    string AccountB,
    string ClusterId,
    string RoleA,
    string TokenRoleA
)
{
    private const string Pattern = "should match";

    public IEnumerable<Attempt> All => [.. References, .. Secrets, .. Tokens, .. Roles, .. Fields, .. Objects];

    private IEnumerable<Attempt> References =>
        [
            Attempt.ByAlarm("accountRef: A's AwsAccount by name", "by-name", "AccountNotFound", Manifests.Uses("of-a")),
            Attempt.ByAlarm(
                "accountRef: with a namespace",
                "by-namespace",
                "AccountNotFound",
                $"accountRef: {{kind: AwsAccount, name: of-a, namespace: {TeamA}}}"
            ),
            Attempt.AtServer(
                "accountRef: a path as name",
                Pattern,
                Manifests.Alarm("by-path", Manifests.Uses($"../{TeamA}/of-a"))
            ),
            Attempt.AtServer(
                "accountRef: another kind",
                "Unsupported value",
                Manifests.Alarm("by-kind", "accountRef: {kind: Secret, name: of-a}")
            ),
            Attempt.ByAlarm(
                "accountRef: the ClusterAwsAccount of A",
                "by-shared",
                "NamespaceNotAllowed",
                $"accountRef: {{name: {Shared}}}"
            ),
            Attempt.ByAlarm(
                "the same, adopting, retaining, observing",
                "by-observing",
                "NamespaceNotAllowed",
                $"accountRef: {{name: {Shared}}}",
                "managementPolicy: Observe",
                "adoptionPolicy: IfUnowned",
                "deletionPolicy: Retain",
                "name: churn"
            ),
            new(
                "the same, with labels and annotations",
                "by-labels",
                "NamespaceNotAllowed",
                Manifests
                    .Alarm("by-labels", $"accountRef: {{name: {Shared}}}")
                    .Replace(
                        "{name: by-labels}",
                        $$"""
                        {name: by-labels, labels: {sagemakermonitor.dev/namespace: {{TeamA}}, team: a}, annotations:
                         {sagemakermonitor.dev/reconcile-requested-at: now, sagemakermonitor.dev/paused: "false",
                          sagemakermonitor.dev/account: "{{TeamA}}/of-a", sagemakermonitor.dev/namespace: {{TeamA}},
                          sagemakermonitor.dev/role-arn: "{{RoleA}}"} }
                        """
                    )
            ),
        ];

    private IEnumerable<Attempt> Secrets =>
        [
            ByCredentials("A's Secret by name", "key-name", "SecretNotReady", "secretRef: {name: key-of-a}"),
            ByCredentials(
                "A's Secret with a namespace",
                "key-namespace",
                "SecretNotReady",
                $"secretRef: {{name: key-of-a, namespace: {TeamA}}}"
            ),
            ByCredentialsAtServer("A's Secret as a path", $"secretRef: {{name: \"{TeamA}/key-of-a\"}}"),
            ByCredentialsAtServer(
                "A's Secret as a path upwards",
                $"secretRef: {{name: ../../{TeamA}/secrets/key-of-a}}"
            ),
            ByCredentials("no credentials", "no-source", "InvalidSpec", ""),
            ByCredentials("the operator's own credentials", "ambient", "InvalidSpec", "ambient: {}"),
            Attempt.ByAccount(
                "A's account id with B's key",
                "id-of-a",
                "AccountMismatch",
                Manifests.Account("id-of-a", AccountA)
            ),
        ];

    private IEnumerable<Attempt> Tokens =>
        [
            ByCredentials(
                "A's role with B's service account of the same name",
                "token",
                "AccessDenied",
                $"webIdentity: {{serviceAccountName: monitor, roleArn: \"{TokenRoleA}\"}}"
            ),
            ByCredentials(
                "the same, with A's namespace",
                "token-namespace",
                "AccessDenied",
                $"webIdentity: {{serviceAccountName: monitor, namespace: {TeamA}, roleArn: \"{TokenRoleA}\"}}"
            ),
            ByCredentials(
                "the same, with a name as of a subject",
                "token-subject",
                "ServiceAccountNotReady",
                $"webIdentity: {{serviceAccountName: of-a, roleArn: \"{TokenRoleA}\", audience: \"system:serviceaccount:{TeamA}:monitor\"}}"
            ),
            ByCredentialsAtServer(
                "A's service account as a path",
                $"webIdentity: {{serviceAccountName: ../../{TeamA}/serviceaccounts/monitor, roleArn: \"{TokenRoleA}\"}}"
            ),
        ];

    private IEnumerable<Attempt> Roles =>
        [
            ByRole("A's role", "role", "AccessDenied", ""),
            ByRole("A's role with A's external id", "role-id", "AccessDenied", $", externalId: {ClusterId}/{TeamA}"),
            ByRole(
                "A's role with A's session name and tags",
                "role-session",
                "AccessDenied",
                $", sessionName: sagemaker-monitor-{TeamA}-own, sessionTags: {{team: a, namespace: {TeamA}}}"
            ),
            ByRole(
                "A's role with a tag that continues the request",
                "role-tag",
                "AccessDenied",
                $", sessionTags: {{team: \"a&ExternalId={ClusterId}/{TeamA}\"}}"
            ),
            Attempt.AtServer(
                "A's role with a session name that continues the request",
                Pattern,
                Role("role-name", $", sessionName: \"x&ExternalId={ClusterId}/{TeamA}\"")
            ),
            ByRole("A's role with tags of AWS's own", "role-aws", "InvalidSpec", ", sessionTags: {\"aws:a\": b}"),
            Attempt.ByAccount(
                "A's role after a role of B's",
                "role-chain",
                "AccessDenied",
                Manifests.Account(
                    "role-chain",
                    AccountA,
                    $"assumeRoles: [{{roleArn: \"arn:aws:iam::{AccountB}:role/own\"}}, {{roleArn: \"{RoleA}\"}}]"
                )
            ),
        ];

    private IEnumerable<Attempt> Fields =>
        [
            Attempt.AtServer(
                "a Region that is a host of B's",
                Pattern,
                Manifests.Alarm("region", Manifests.Uses("own"), "region: \"x.evil.example/#\"")
            ),
            Attempt.AtServer(
                "a Region with a line break",
                Pattern,
                Manifests.Alarm("region", Manifests.Uses("own"), "region: \"us-east-1\\nHost: x\"")
            ),
            Attempt.AtServer(
                "an account whose Region is a host of B's",
                Pattern,
                Manifests.Account("region", AccountB).Replace("us-east-1", "x.evil.example")
            ),
            Attempt.AtServer("an account id that is an ARN", Pattern, Manifests.Account("arn", "1111:role/x2")),
            Attempt.ByAlarm(
                "owner tags of A's object",
                "tags",
                "InvalidSpec",
                Manifests.Uses("own"),
                $"tags: {{sagemakermonitor.dev/namespace: {TeamA}, sagemakermonitor.dev/name: churn}}"
            ),
            Attempt.ByAccount(
                "owner tags of A's object as default tags",
                "default-tags",
                "InvalidSpec",
                Manifests.Account("default-tags", AccountB, $"defaultTags: {{sagemakermonitor.dev/namespace: {TeamA}}}")
            ),
        ];

    private IEnumerable<Attempt> Objects =>
        [
            Attempt.AtServer(
                "an alarm in A's namespace",
                "forbidden",
                Manifests
                    .Alarm("alarm", Manifests.Uses("of-a"))
                    .Replace("{name: alarm}", $"{{name: alarm, namespace: {TeamA}}}")
            ),
            Attempt.AtServer(
                "a ClusterAwsAccount of B's own",
                "forbidden",
                Manifests.ClusterAccount("of-b", AccountA, "ambient: {}", "allowedNamespaces: [\"*\"]")
            ),
        ];

    private Attempt ByCredentials(string what, string name, string refusal, string credentials) =>
        Attempt.ByAccount(what, name, refusal, Manifests.AccountWith(name, AccountA, credentials));

    private Attempt ByCredentialsAtServer(string what, string credentials) =>
        Attempt.AtServer(what, Pattern, Manifests.AccountWith("path", AccountA, credentials));

    private Attempt ByRole(string what, string name, string refusal, string more) =>
        Attempt.ByAccount(what, name, refusal, Role(name, more));

    private string Role(string name, string more) =>
        Manifests.Account(name, AccountA, $"assumeRoles: [{{roleArn: \"{RoleA}\"{more}}}]");
}
