using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.LogFilters;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.LogSubscriptions;

/// <summary>
/// A subscription filter of a CloudWatch Logs log group (PutSubscriptionFilter): sends log events on as they arrive, to a
/// Firehose delivery stream that archives them in S3, to a Kinesis stream, to a Lambda function, or to the logs destination of
/// another account. A log group has at most two. Subscription filters have no tags on AWS, so AWS cannot tell whose one is:
/// where one of the same name exists already, made in the console or by another cluster, adoptionPolicy IfUnowned takes it
/// over.
/// </summary>
[KubernetesEntity(
    Group = ApiGroup.Name,
    ApiVersion = ApiGroup.V1Alpha1,
    Kind = "LogSubscription",
    PluralName = "logsubscriptions",
    ShortNames = ["smsubscription"],
    Categories = [ApiGroup.Category]
)]
[AdditionalPrinterColumn("READY", ".status.conditions[?(@.type==\"Ready\")].status")]
[AdditionalPrinterColumn("REASON", ".status.conditions[?(@.type==\"Ready\")].reason")]
[AdditionalPrinterColumn("SYNCED", ".status.conditions[?(@.type==\"Synced\")].status")]
[AdditionalPrinterColumn("LOG GROUP:FILTER", ".status.aws.name")]
[AdditionalPrinterColumn("REGION", ".status.aws.region")]
[AdditionalPrinterColumn("AGE", ".metadata.creationTimestamp", Type = "date")]
[AdditionalPrinterColumn("DESTINATION", ".spec.destinationArn", Priority = 1)]
[AdditionalPrinterColumn("MESSAGE", ".status.conditions[?(@.type==\"Ready\")].message", Priority = 1)]
[EntityRbac(Group = ApiGroup.Name, Resources = ["logsubscriptions"], Verbs = ["get", "list", "watch", "patch"])]
[EntityRbac(Group = ApiGroup.Name, Resources = ["logsubscriptions/status"], Verbs = ["get", "patch"])]
[EntityRbac(Group = ApiGroup.Name, Resources = ["logsubscriptions/finalizers"], Verbs = ["update"])]
public sealed record LogSubscription : LogFilterResource<LogSubscriptionSpec, LogSubscriptionStatus>;
