using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.MetricAlarms;

/// <summary>
/// A CloudWatch metric alarm (PutMetricAlarm): watches one metric, a metric math expression, an anomaly detection band
/// or a PromQL query, and tells its actions when the state changes.
/// </summary>
[KubernetesEntity(
    Group = ApiGroup.Name,
    ApiVersion = ApiGroup.V1Alpha1,
    Kind = "MetricAlarm",
    PluralName = "metricalarms",
    ShortNames = ["smalarm"],
    Categories = [ApiGroup.Category]
)]
[AdditionalPrinterColumn("READY", ".status.conditions[?(@.type==\"Ready\")].status")]
[AdditionalPrinterColumn("REASON", ".status.conditions[?(@.type==\"Ready\")].reason")]
[AdditionalPrinterColumn("SYNCED", ".status.conditions[?(@.type==\"Synced\")].status")]
[AdditionalPrinterColumn("STATE", ".status.alarm.state")]
[AdditionalPrinterColumn("SINCE", ".status.alarm.stateUpdatedAt", Type = "date")]
[AdditionalPrinterColumn("AWS NAME", ".status.aws.name")]
[AdditionalPrinterColumn("REGION", ".status.aws.region")]
[AdditionalPrinterColumn("AGE", ".metadata.creationTimestamp", Type = "date")]
[AdditionalPrinterColumn("ARN", ".status.aws.arn", Priority = 1)]
[AdditionalPrinterColumn("STATE REASON", ".status.alarm.reason", Priority = 1)]
[AdditionalPrinterColumn("MESSAGE", ".status.conditions[?(@.type==\"Ready\")].message", Priority = 1)]
[EntityRbac(Group = ApiGroup.Name, Resources = ["metricalarms"], Verbs = ["get", "list", "watch", "patch"])]
[EntityRbac(Group = ApiGroup.Name, Resources = ["metricalarms/status"], Verbs = ["get", "patch"])]
[EntityRbac(Group = ApiGroup.Name, Resources = ["metricalarms/finalizers"], Verbs = ["update"])]
public sealed record MetricAlarm : AwsResource<MetricAlarmSpec, MetricAlarmStatus>, IReferrer, IValidated<MetricAlarm>
{
    /// <inheritdoc/>
    public override string AwsName => Spec.Name ?? $"{Metadata.Namespace}_{Metadata.Name}";

    /// <inheritdoc/>
    public IEnumerable<LocalObject> References =>
        ActionTarget.Topics(Spec.AlarmActions, Spec.OkActions, Spec.InsufficientDataActions);

    public static IReadOnlyList<ValidationRule<MetricAlarm>> Rules { get; } =
    [
        // A namespace has up to 63 characters and CEL cannot see it: 255 - 63 - 1 are left for the object's name.
        new(
            "alarm-default-name-length",
            "has(self.spec.name) || size(self.metadata.name) <= 191",
            "`spec.name` must be set when `metadata.name` is longer than 191 characters",
            alarm => alarm.Spec.Name is not null || alarm.Metadata.Name.Length <= 191
        ),
    ];
}
