using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.LogFilters;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.MetricFilters;

/// <summary>
/// A metric filter of a CloudWatch Logs log group (PutMetricFilter): turns log events that match a pattern into values of a
/// metric, which alarms can watch. A log group has at most 100. Filters have no tags on AWS, so AWS cannot tell whose one is:
/// where a filter of the same name exists already, made in the console or by another cluster, adoptionPolicy IfUnowned takes
/// it over.
/// </summary>
[KubernetesEntity(
    Group = ApiGroup.Name,
    ApiVersion = ApiGroup.V1Alpha1,
    Kind = "MetricFilter",
    PluralName = "metricfilters",
    ShortNames = ["smfilter"],
    Categories = [ApiGroup.Category]
)]
[AdditionalPrinterColumn("READY", ".status.conditions[?(@.type==\"Ready\")].status")]
[AdditionalPrinterColumn("REASON", ".status.conditions[?(@.type==\"Ready\")].reason")]
[AdditionalPrinterColumn("SYNCED", ".status.conditions[?(@.type==\"Synced\")].status")]
[AdditionalPrinterColumn("NAMESPACE", ".spec.metricNamespace")]
[AdditionalPrinterColumn("METRIC", ".spec.metricName")]
[AdditionalPrinterColumn("TESTS", ".status.patternTests.result")]
[AdditionalPrinterColumn("REGION", ".status.aws.region")]
[AdditionalPrinterColumn("AGE", ".metadata.creationTimestamp", Type = "date")]
[AdditionalPrinterColumn("LOG GROUP:FILTER", ".status.aws.name", Priority = 1)]
[AdditionalPrinterColumn("PATTERN", ".spec.filterPattern", Priority = 1)]
[AdditionalPrinterColumn("WARNING", ".status.conditions[?(@.type==\"Warning\")].message", Priority = 1)]
[AdditionalPrinterColumn("MESSAGE", ".status.conditions[?(@.type==\"Ready\")].message", Priority = 1)]
[EntityRbac(Group = ApiGroup.Name, Resources = ["metricfilters"], Verbs = ["get", "list", "watch", "patch"])]
[EntityRbac(Group = ApiGroup.Name, Resources = ["metricfilters/status"], Verbs = ["get", "patch"])]
[EntityRbac(Group = ApiGroup.Name, Resources = ["metricfilters/finalizers"], Verbs = ["update"])]
public sealed record MetricFilter : LogFilterResource<MetricFilterSpec, MetricFilterStatus>;
