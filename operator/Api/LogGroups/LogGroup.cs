using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.LogGroups;

/// <summary>
/// A log group of CloudWatch Logs (CreateLogGroup), found by its exact name. It is made where it is missing; deleting this
/// object deletes neither the group nor its log events, unless deletionPolicy is Delete.
/// </summary>
[KubernetesEntity(
    Group = ApiGroup.Name,
    ApiVersion = ApiGroup.V1Alpha1,
    Kind = "LogGroup",
    PluralName = "loggroups",
    ShortNames = ["smloggroup"],
    Categories = [ApiGroup.Category]
)]
[AdditionalPrinterColumn("READY", ".status.conditions[?(@.type==\"Ready\")].status")]
[AdditionalPrinterColumn("REASON", ".status.conditions[?(@.type==\"Ready\")].reason")]
[AdditionalPrinterColumn("SYNCED", ".status.conditions[?(@.type==\"Synced\")].status")]
[AdditionalPrinterColumn("CLASS", ".status.logGroup.logGroupClass")]
[AdditionalPrinterColumn("AWS NAME", ".status.aws.name")]
[AdditionalPrinterColumn("REGION", ".status.aws.region")]
[AdditionalPrinterColumn("AGE", ".metadata.creationTimestamp", Type = "date")]
[AdditionalPrinterColumn("PROTECTED", ".status.logGroup.deletionProtectionEnabled", Type = "boolean", Priority = 1)]
[AdditionalPrinterColumn("KMS KEY", ".status.logGroup.kmsKeyArn", Priority = 1)]
[AdditionalPrinterColumn("ARN", ".status.aws.arn", Priority = 1)]
[AdditionalPrinterColumn("MESSAGE", ".status.conditions[?(@.type==\"Ready\")].message", Priority = 1)]
[EntityRbac(Group = ApiGroup.Name, Resources = ["loggroups"], Verbs = ["get", "list", "watch", "patch"])]
[EntityRbac(Group = ApiGroup.Name, Resources = ["loggroups/status"], Verbs = ["get", "patch"])]
[EntityRbac(Group = ApiGroup.Name, Resources = ["loggroups/finalizers"], Verbs = ["update"])]
public sealed record LogGroup : AwsResource<LogGroupSpec, LogGroupStatus>
{
    /// <inheritdoc/>
    public override string AwsName => Spec.Name ?? $"{Metadata.Namespace}_{Metadata.Name}";
}
