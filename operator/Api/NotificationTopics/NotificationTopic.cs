using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.NotificationTopics;

/// <summary>
/// An SNS standard topic with its subscriptions, and the access policy that lets CloudWatch alarms, CloudTrail and
/// EventBridge rules publish to it.
/// </summary>
[KubernetesEntity(
    Group = ApiGroup.Name,
    ApiVersion = ApiGroup.V1Alpha1,
    Kind = "NotificationTopic",
    PluralName = "notificationtopics",
    ShortNames = ["smtopic"],
    Categories = [ApiGroup.Category]
)]
[AdditionalPrinterColumn("READY", ".status.conditions[?(@.type==\"Ready\")].status")]
[AdditionalPrinterColumn("REASON", ".status.conditions[?(@.type==\"Ready\")].reason")]
[AdditionalPrinterColumn("SYNCED", ".status.conditions[?(@.type==\"Synced\")].status")]
[AdditionalPrinterColumn("CONFIRMED", ".status.topic.subscriptionsConfirmed", Type = "integer")]
[AdditionalPrinterColumn("PENDING", ".status.topic.subscriptionsPending", Type = "integer")]
[AdditionalPrinterColumn("AWS NAME", ".status.aws.name")]
[AdditionalPrinterColumn("REGION", ".status.aws.region")]
[AdditionalPrinterColumn("AGE", ".metadata.creationTimestamp", Type = "date")]
[AdditionalPrinterColumn("ARN", ".status.aws.arn", Priority = 1)]
[AdditionalPrinterColumn("MESSAGE", ".status.conditions[?(@.type==\"Ready\")].message", Priority = 1)]
[EntityRbac(Group = ApiGroup.Name, Resources = ["notificationtopics"], Verbs = ["get", "list", "watch", "patch"])]
[EntityRbac(Group = ApiGroup.Name, Resources = ["notificationtopics/status"], Verbs = ["get", "patch"])]
[EntityRbac(Group = ApiGroup.Name, Resources = ["notificationtopics/finalizers"], Verbs = ["update"])]
public sealed record NotificationTopic
    : AwsResource<NotificationTopicSpec, NotificationTopicStatus>,
        IValidated<NotificationTopic>
{
    /// <inheritdoc/>
    public override string AwsName => Spec.Name ?? $"{Metadata.Namespace}_{Metadata.Name}";

    public static IReadOnlyList<ValidationRule<NotificationTopic>> Rules { get; } =
    [
        // A namespace has up to 63 characters and CEL cannot see it: 256 - 63 - 1 are left for the object's name.
        new(
            "topic-default-name",
            "has(self.spec.name) || (size(self.metadata.name) <= 192 && !self.metadata.name.contains('.'))",
            "`spec.name` must be set when `metadata.name` has a '.' or more than 192 characters: no SNS topic can be named so",
            topic =>
                topic.Spec.Name is not null || (topic.Metadata.Name.Length <= 192 && !topic.Metadata.Name.Contains('.'))
        ),
    ];
}
