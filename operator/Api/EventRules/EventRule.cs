using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.EventRules;

/// <summary>
/// An EventBridge rule with its targets (PutRule, PutTargets): what shall happen when a job fails, an endpoint changes, a
/// pipeline ends, or at a time.
/// </summary>
[KubernetesEntity(
    Group = ApiGroup.Name,
    ApiVersion = ApiGroup.V1Alpha1,
    Kind = "EventRule",
    PluralName = "eventrules",
    ShortNames = ["smrule"],
    Categories = [ApiGroup.Category]
)]
[AdditionalPrinterColumn("READY", ".status.conditions[?(@.type==\"Ready\")].status")]
[AdditionalPrinterColumn("REASON", ".status.conditions[?(@.type==\"Ready\")].reason")]
[AdditionalPrinterColumn("SYNCED", ".status.conditions[?(@.type==\"Synced\")].status")]
[AdditionalPrinterColumn("STATE", ".status.rule.state")]
[AdditionalPrinterColumn("TARGETS", ".status.rule.targets", Type = "integer")]
[AdditionalPrinterColumn("AWS NAME", ".status.aws.name")]
[AdditionalPrinterColumn("REGION", ".status.aws.region")]
[AdditionalPrinterColumn("AGE", ".metadata.creationTimestamp", Type = "date")]
[AdditionalPrinterColumn("PATTERN", ".status.rule.eventPattern", Priority = 1)]
[AdditionalPrinterColumn("SCHEDULE", ".spec.scheduleExpression", Priority = 1)]
[AdditionalPrinterColumn("ARN", ".status.aws.arn", Priority = 1)]
[AdditionalPrinterColumn("MESSAGE", ".status.conditions[?(@.type==\"Ready\")].message", Priority = 1)]
[EntityRbac(Group = ApiGroup.Name, Resources = ["eventrules"], Verbs = ["get", "list", "watch", "patch"])]
[EntityRbac(Group = ApiGroup.Name, Resources = ["eventrules/status"], Verbs = ["get", "patch"])]
[EntityRbac(Group = ApiGroup.Name, Resources = ["eventrules/finalizers"], Verbs = ["update"])]
public sealed record EventRule : AwsResource<EventRuleSpec, EventRuleStatus>, IReferrer, IValidated<EventRule>
{
    /// <summary>What EventBridge takes at most.</summary>
    public const int LongestName = 64;

    /// <summary>The rule's name alone, without its bus.</summary>
    public string RuleName => Spec.Name ?? $"{Metadata.Namespace}_{Metadata.Name}";

    /// <summary>As rules stand in ARNs: the name, after the bus unless that is the default one.</summary>
    public override string AwsName => EventBus.Qualified(EventBus.NameOf(Spec.EventBusName), RuleName);

    /// <inheritdoc/>
    public IEnumerable<LocalObject> References =>
        (Spec.Targets ?? []).Select(target => target.Topic).OfType<LocalObject>();

    public static IReadOnlyList<ValidationRule<EventRule>> Rules { get; } =
    [
        // CEL cannot see the namespace, which has a character at least; the operator counts it too.
        new(
            "event-rule-default-name",
            "has(self.spec.name) || size(self.metadata.name) <= 62",
            "`spec.name` must be set when `metadata.name` has more than 62 characters: with the namespace before it, no EventBridge rule can be named so",
            rule => rule.Spec.Name is not null || rule.Metadata.Name.Length <= LongestName - 2
        ),
    ];
}
