using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.Accounts;

/// <summary>
/// An AWS account, with the credentials for it, that the objects of its own namespace may use. The operator reads the
/// Secret, or asks for the service account's token, only where a Role of this namespace allows it.
/// </summary>
[KubernetesEntity(
    Group = ApiGroup.Name,
    ApiVersion = ApiGroup.V1Alpha1,
    Kind = "AwsAccount",
    PluralName = "awsaccounts",
    ShortNames = ["awsacct"],
    Categories = [ApiGroup.Category]
)]
[AdditionalPrinterColumn("READY", ".status.conditions[?(@.type==\"Ready\")].status")]
[AdditionalPrinterColumn("REASON", ".status.conditions[?(@.type==\"Ready\")].reason")]
[AdditionalPrinterColumn("CREDENTIALS", ".status.conditions[?(@.type==\"CredentialsValid\")].status")]
[AdditionalPrinterColumn("ACCOUNT", ".spec.accountId")]
[AdditionalPrinterColumn("REGION", ".spec.defaultRegion")]
[AdditionalPrinterColumn("AGE", ".metadata.creationTimestamp", Type = "date")]
[AdditionalPrinterColumn("ARN", ".status.callerArn", Priority = 1)]
[AdditionalPrinterColumn("MESSAGE", ".status.conditions[?(@.type==\"Ready\")].message", Priority = 1)]
[EntityRbac(Group = ApiGroup.Name, Resources = ["awsaccounts"], Verbs = ["get", "list", "watch", "patch"])]
[EntityRbac(Group = ApiGroup.Name, Resources = ["awsaccounts/finalizers"], Verbs = ["update"])]
[EntityRbac(Group = ApiGroup.Name, Resources = ["awsaccounts/status"], Verbs = ["get", "patch"])]
public sealed record AwsAccount : CustomResource<AwsAccountSpec, AwsAccountStatus>, IAwsAccount
{
    AccountKind IAwsAccount.AccountKind => AccountKind.AwsAccount;

    AccountSpec IAwsAccount.Spec => Spec;

    AccountCredentials IAwsAccount.Credentials => Spec.Credentials;

    IReadOnlyList<AssumedRole> IAwsAccount.AssumeRoles => Spec.AssumeRoles ?? [];

    public bool Allows(string? @namespace) => @namespace is not null && @namespace == Metadata.Namespace;
}
