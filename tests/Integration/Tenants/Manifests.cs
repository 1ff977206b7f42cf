namespace SageMakerMonitorOperator.Integration.Tenants;

/// <summary>What teams apply.</summary>
internal static class Manifests
{
    private const string OperatorSubject =
        "{kind: ServiceAccount, namespace: sagemaker-monitor-system, name: sagemaker-monitor-operator}";

    /// <summary>A namespace that hides nothing from the operator.</summary>
    public static string Namespace(string name) =>
        $$"""
            apiVersion: v1
            kind: Namespace
            metadata: {name: {{name}}}
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: Role
            metadata: {name: operator, namespace: {{name}}}
            rules:
            - {apiGroups: [""], resources: [secrets], verbs: [get]}
            - {apiGroups: [""], resources: [serviceaccounts/token], verbs: [create]}
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: RoleBinding
            metadata: {name: operator, namespace: {{name}}}
            roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: operator}
            subjects: [{{OperatorSubject}}]
            ---
            apiVersion: v1
            kind: ServiceAccount
            metadata: {name: monitor, namespace: {{name}}}
            """;

    public static string KeySecret(string name, string accessKeyId, string secretAccessKey, string more = "") =>
        $$"""
            apiVersion: v1
            kind: Secret
            metadata: {name: {{name}}}
            stringData: {accessKeyId: "{{accessKeyId}}", secretAccessKey: "{{secretAccessKey}}"{{more}}}
            """;

    /// <summary>An AwsAccount with the key in the Secret <c>key</c>.</summary>
    public static string Account(string name, string accountId, params IEnumerable<string> specLines) =>
        AccountWith(name, accountId, "secretRef: {name: key}", specLines);

    public static string AccountWith(
        string name,
        string accountId,
        string credentials,
        params IEnumerable<string> specLines
    ) => AccountOf("AwsAccount", name, accountId, credentials, specLines);

    public static string ClusterAccount(
        string name,
        string accountId,
        string credentials,
        params IEnumerable<string> specLines
    ) => AccountOf("ClusterAwsAccount", name, accountId, credentials, specLines);

    public static string Alarm(string name, params IEnumerable<string> specLines) =>
        $$"""
            apiVersion: sagemakermonitor.dev/v1alpha1
            kind: MetricAlarm
            metadata: {name: {{name}}}
            spec:
              namespace: AWS/SageMaker
              metricName: Invocation5XXErrors
              statistic: Average
              periodSeconds: 60
              evaluationPeriods: 5
              comparisonOperator: GreaterThanThreshold
              threshold: 1
              {{string.Join("\n  ", specLines)}}
            """;

    /// <summary>Alarms a-1, a-2 and so on.</summary>
    public static string Many(int count, params IEnumerable<string> specLines) =>
        string.Join("\n---\n", Enumerable.Range(1, count).Select(number => Alarm($"a-{number}", specLines)));

    /// <summary>A line of an alarm's spec: the AwsAccount that it uses.</summary>
    public static string Uses(string account) => $"accountRef: {{kind: AwsAccount, name: {account}}}";

    private static string AccountOf(
        string kind,
        string name,
        string accountId,
        string credentials,
        IEnumerable<string> specLines
    ) =>
        $$"""
            apiVersion: sagemakermonitor.dev/v1alpha1
            kind: {{kind}}
            metadata: {name: {{name}}}
            spec:
              accountId: "{{accountId}}"
              defaultRegion: us-east-1
              credentials: {{{credentials}}}
              {{string.Join("\n  ", specLines)}}
            """;
}
