using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.LogRetentions;

/// <summary>
/// How long CloudWatch Logs keeps the events of the log groups that names, prefixes, a pattern or tags select
/// (PutRetentionPolicy, DeleteRetentionPolicy), such as those that SageMaker makes under /aws/sagemaker/ and that never expire.
/// Groups that are made later are found at every sweep. It owns nothing but that setting: no group is made or deleted, and when
/// the object is deleted the groups keep what they have. Where several LogRetentions of one AWS account and Region select a
/// group, whatever their namespaces, one has it: the one that names it exactly, then the longest prefix, a pattern, tags, and
/// among equals the oldest object. One that is paused keeps its groups and writes nothing; one that only observes, that breaks
/// a rule or is being deleted has none.
/// </summary>
[KubernetesEntity(
    Group = ApiGroup.Name,
    ApiVersion = ApiGroup.V1Alpha1,
    Kind = "LogRetention",
    PluralName = "logretentions",
    ShortNames = ["smretention"],
    Categories = [ApiGroup.Category]
)]
[AdditionalPrinterColumn("READY", ".status.conditions[?(@.type==\"Ready\")].status")]
[AdditionalPrinterColumn("REASON", ".status.conditions[?(@.type==\"Ready\")].reason")]
[AdditionalPrinterColumn("SYNCED", ".status.conditions[?(@.type==\"Synced\")].status")]
[AdditionalPrinterColumn("DAYS", ".spec.retentionInDays", Type = "integer")]
[AdditionalPrinterColumn("GROUPS", ".status.groups.selected", Type = "integer")]
[AdditionalPrinterColumn("WRONG", ".status.groups.wrong", Type = "integer")]
[AdditionalPrinterColumn("REGION", ".status.aws.region")]
[AdditionalPrinterColumn("AGE", ".metadata.creationTimestamp", Type = "date")]
[AdditionalPrinterColumn("LOST", ".status.groups.lost", Type = "integer", Priority = 1)]
[AdditionalPrinterColumn("MESSAGE", ".status.conditions[?(@.type==\"Ready\")].message", Priority = 1)]
[AdditionalPrinterColumn("WARNING", ".status.conditions[?(@.type==\"Warning\")].message", Priority = 1)]
[EntityRbac(Group = ApiGroup.Name, Resources = ["logretentions"], Verbs = ["get", "list", "watch"])]
[EntityRbac(Group = ApiGroup.Name, Resources = ["logretentions/status"], Verbs = ["get", "patch"])]
public sealed record LogRetention : ManagedObject<LogRetentionSpec, LogRetentionStatus>;
