using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.AnomalyDetectors;

/// <summary>
/// A CloudWatch anomaly detection model (PutAnomalyDetector) of one metric or of a metric math expression: what alarms with
/// ANOMALY_DETECTION_BAND compare with. It has neither a name nor tags on AWS: what it watches is its identity. Where a model
/// of the same metric exists already, made in the console or by another cluster, adoptionPolicy IfUnowned takes it over; AWS
/// cannot tell whose it was.
/// </summary>
[KubernetesEntity(
    Group = ApiGroup.Name,
    ApiVersion = ApiGroup.V1Alpha1,
    Kind = "AnomalyDetector",
    PluralName = "anomalydetectors",
    ShortNames = ["smanomaly"],
    Categories = [ApiGroup.Category]
)]
[AdditionalPrinterColumn("READY", ".status.conditions[?(@.type==\"Ready\")].status")]
[AdditionalPrinterColumn("REASON", ".status.conditions[?(@.type==\"Ready\")].reason")]
[AdditionalPrinterColumn("SYNCED", ".status.conditions[?(@.type==\"Synced\")].status")]
[AdditionalPrinterColumn("STATE", ".status.detector.state")]
[AdditionalPrinterColumn("METRIC", ".spec.singleMetric.metricName")]
[AdditionalPrinterColumn("REGION", ".status.aws.region")]
[AdditionalPrinterColumn("AGE", ".metadata.creationTimestamp", Type = "date")]
[AdditionalPrinterColumn("WATCHES", ".status.aws.name", Priority = 1)]
[AdditionalPrinterColumn("ARN", ".status.aws.arn", Priority = 1)]
[AdditionalPrinterColumn("MESSAGE", ".status.conditions[?(@.type==\"Ready\")].message", Priority = 1)]
[EntityRbac(Group = ApiGroup.Name, Resources = ["anomalydetectors"], Verbs = ["get", "list", "watch", "patch"])]
[EntityRbac(Group = ApiGroup.Name, Resources = ["anomalydetectors/status"], Verbs = ["get", "patch"])]
[EntityRbac(Group = ApiGroup.Name, Resources = ["anomalydetectors/finalizers"], Verbs = ["update"])]
public sealed record AnomalyDetector : AwsResource<AnomalyDetectorSpec, AnomalyDetectorStatus>
{
    /// <summary>What it watches, as text: detectors have no name on AWS.</summary>
    public override string AwsName => DetectorName.Of(Spec);
}
