using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.Accounts;

/// <summary>
/// An AWS account, with the credentials for it, that the objects of the allowed namespaces may use. Set up by the
/// administrators of the cluster.
/// </summary>
[KubernetesEntity(
    Group = ApiGroup.Name,
    ApiVersion = ApiGroup.V1Alpha1,
    Kind = "ClusterAwsAccount",
    PluralName = "clusterawsaccounts",
    ShortNames = ["cawsacct"],
    Categories = [ApiGroup.Category],
    Scope = EntityScope.Cluster
)]
[AdditionalPrinterColumn("READY", ".status.conditions[?(@.type==\"Ready\")].status")]
[AdditionalPrinterColumn("REASON", ".status.conditions[?(@.type==\"Ready\")].reason")]
[AdditionalPrinterColumn("CREDENTIALS", ".status.conditions[?(@.type==\"CredentialsValid\")].status")]
[AdditionalPrinterColumn("ACCOUNT", ".spec.accountId")]
[AdditionalPrinterColumn("REGION", ".spec.defaultRegion")]
[AdditionalPrinterColumn("AGE", ".metadata.creationTimestamp", Type = "date")]
[AdditionalPrinterColumn("ARN", ".status.callerArn", Priority = 1)]
[AdditionalPrinterColumn("MESSAGE", ".status.conditions[?(@.type==\"Ready\")].message", Priority = 1)]
[EntityRbac(Group = ApiGroup.Name, Resources = ["clusterawsaccounts"], Verbs = ["get", "list", "watch", "patch"])]
[EntityRbac(Group = ApiGroup.Name, Resources = ["clusterawsaccounts/finalizers"], Verbs = ["update"])]
[EntityRbac(Group = ApiGroup.Name, Resources = ["clusterawsaccounts/status"], Verbs = ["get", "patch"])]
[EntityRbac(Resources = ["secrets"], Verbs = ["get"], OwnNamespaceOnly = true)]
public sealed record ClusterAwsAccount : CustomResource<ClusterAwsAccountSpec, AwsAccountStatus>, IAwsAccount
{
    private const string AnyNamespace = "*";

    AccountKind IAwsAccount.AccountKind => AccountKind.ClusterAwsAccount;

    AccountSpec IAwsAccount.Spec => Spec;

    AccountCredentials IAwsAccount.Credentials => Spec.Credentials;

    IReadOnlyList<AssumedRole> IAwsAccount.AssumeRoles => Spec.AssumeRoles ?? [];

    public bool Allows(string? @namespace) =>
        Spec.AllowedNamespaces.Any(allowed => allowed == AnyNamespace || allowed == @namespace);
}
