using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.AlarmMuteRules;

/// <summary>
/// A CloudWatch alarm mute rule (PutAlarmMuteRule): at planned times, once or again and again, the alarms that it names
/// change their state but tell nobody.
/// </summary>
[KubernetesEntity(
    Group = ApiGroup.Name,
    ApiVersion = ApiGroup.V1Alpha1,
    Kind = "AlarmMuteRule",
    PluralName = "alarmmuterules",
    ShortNames = ["smmute"],
    Categories = [ApiGroup.Category]
)]
[AdditionalPrinterColumn("READY", ".status.conditions[?(@.type==\"Ready\")].status")]
[AdditionalPrinterColumn("REASON", ".status.conditions[?(@.type==\"Ready\")].reason")]
[AdditionalPrinterColumn("SYNCED", ".status.conditions[?(@.type==\"Synced\")].status")]
[AdditionalPrinterColumn("STATUS", ".status.muteRule.status")]
[AdditionalPrinterColumn("SCHEDULE", ".spec.rule.schedule.expression")]
[AdditionalPrinterColumn("DURATION", ".spec.rule.schedule.duration")]
[AdditionalPrinterColumn("AWS NAME", ".status.aws.name")]
[AdditionalPrinterColumn("REGION", ".status.aws.region")]
[AdditionalPrinterColumn("AGE", ".metadata.creationTimestamp", Type = "date")]
[AdditionalPrinterColumn("TYPE", ".status.muteRule.type", Priority = 1)]
[AdditionalPrinterColumn("EXPIRES", ".spec.expireDate", Priority = 1)]
[AdditionalPrinterColumn("ARN", ".status.aws.arn", Priority = 1)]
[AdditionalPrinterColumn("MESSAGE", ".status.conditions[?(@.type==\"Ready\")].message", Priority = 1)]
[EntityRbac(Group = ApiGroup.Name, Resources = ["alarmmuterules"], Verbs = ["get", "list", "watch", "patch"])]
[EntityRbac(Group = ApiGroup.Name, Resources = ["alarmmuterules/status"], Verbs = ["get", "patch"])]
[EntityRbac(Group = ApiGroup.Name, Resources = ["alarmmuterules/finalizers"], Verbs = ["update"])]
public sealed record AlarmMuteRule
    : AwsResource<AlarmMuteRuleSpec, AlarmMuteRuleStatus>,
        IValidated<AlarmMuteRule>,
        IReferrer
{
    /// <inheritdoc/>
    public override string AwsName => Spec.Name ?? $"{Metadata.Namespace}_{Metadata.Name}";

    /// <inheritdoc/>
    public IEnumerable<LocalObject> References =>
        (Spec.MuteTargets ?? []).Select(target => target.Alarm).OfType<LocalObject>();

    public static IReadOnlyList<ValidationRule<AlarmMuteRule>> Rules { get; } =
    [
        // A namespace has up to 63 characters and CEL cannot see it: 255 - 63 - 1 are left for the object's name.
        new(
            "mute-default-name-length",
            "has(self.spec.name) || size(self.metadata.name) <= 191",
            "`spec.name` must be set when `metadata.name` is longer than 191 characters",
            rule => rule.Spec.Name is not null || rule.Metadata.Name.Length <= 191
        ),
    ];
}
