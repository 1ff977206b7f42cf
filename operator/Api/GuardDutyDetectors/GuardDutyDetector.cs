using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.GuardDutyDetectors;

/// <summary>
/// Amazon GuardDuty in one account and Region: the detector, of which AWS has one at most, its features, its filters and
/// where findings are exported to. A detector that exists already is taken over with adoptionPolicy IfUnowned only. In a
/// member account of a GuardDuty administrator nothing is changed that the administrator manages. When the object is deleted
/// the detector stays, unless deletionPolicy is Delete.
/// </summary>
[KubernetesEntity(
    Group = ApiGroup.Name,
    ApiVersion = ApiGroup.V1Alpha1,
    Kind = "GuardDutyDetector",
    PluralName = "guarddutydetectors",
    ShortNames = ["smguardduty"],
    Categories = [ApiGroup.Category]
)]
[AdditionalPrinterColumn("READY", ".status.conditions[?(@.type==\"Ready\")].status")]
[AdditionalPrinterColumn("REASON", ".status.conditions[?(@.type==\"Ready\")].reason")]
[AdditionalPrinterColumn("SYNCED", ".status.conditions[?(@.type==\"Synced\")].status")]
[AdditionalPrinterColumn("STATUS", ".status.detector.status")]
[AdditionalPrinterColumn("REGION", ".status.aws.region")]
[AdditionalPrinterColumn("AGE", ".metadata.creationTimestamp", Type = "date")]
[AdditionalPrinterColumn("ADMINISTRATOR", ".status.detector.administratorAccountId", Priority = 1)]
[AdditionalPrinterColumn("EXPORT", ".status.detector.publishingDestinations[0].status", Priority = 1)]
[AdditionalPrinterColumn("ARN", ".status.aws.arn", Priority = 1)]
[AdditionalPrinterColumn("MESSAGE", ".status.conditions[?(@.type==\"Ready\")].message", Priority = 1)]
[EntityRbac(Group = ApiGroup.Name, Resources = ["guarddutydetectors"], Verbs = ["get", "list", "watch", "patch"])]
[EntityRbac(Group = ApiGroup.Name, Resources = ["guarddutydetectors/status"], Verbs = ["get", "patch"])]
[EntityRbac(Group = ApiGroup.Name, Resources = ["guarddutydetectors/finalizers"], Verbs = ["update"])]
public sealed record GuardDutyDetector : AwsResource<GuardDutyDetectorSpec, GuardDutyDetectorStatus>
{
    /// <summary>An account has one in a Region: all have the same name.</summary>
    public override string AwsName => "detector";
}
