using SageMakerMonitorOperator.Api.Alarms;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.CompositeAlarms;

/// <summary>
/// A CloudWatch composite alarm (PutCompositeAlarm): watches the states of other alarms of the same account and Region by
/// a rule, and tells its actions when its own state changes.
/// </summary>
[KubernetesEntity(
    Group = ApiGroup.Name,
    ApiVersion = ApiGroup.V1Alpha1,
    Kind = "CompositeAlarm",
    PluralName = "compositealarms",
    ShortNames = ["smcomposite"],
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
[AdditionalPrinterColumn("SUPPRESSED BY", ".status.suppression.by", Priority = 1)]
[AdditionalPrinterColumn("MESSAGE", ".status.conditions[?(@.type==\"Ready\")].message", Priority = 1)]
[EntityRbac(Group = ApiGroup.Name, Resources = ["compositealarms"], Verbs = ["get", "list", "watch", "patch"])]
[EntityRbac(Group = ApiGroup.Name, Resources = ["compositealarms/status"], Verbs = ["get", "patch"])]
[EntityRbac(Group = ApiGroup.Name, Resources = ["compositealarms/finalizers"], Verbs = ["update"])]
public sealed record CompositeAlarm
    : AlarmResource<CompositeAlarmSpec, CompositeAlarmStatus>,
        IValidated<CompositeAlarm>
{
    /// <inheritdoc/>
    public override IEnumerable<LocalObject> References =>
        [.. base.References, .. NamedAlarms.References(Spec).Select(reference => reference.Target)];

    public static IReadOnlyList<ValidationRule<CompositeAlarm>> Rules { get; } =
    [AlarmRules.DefaultName<CompositeAlarm>()];
}
