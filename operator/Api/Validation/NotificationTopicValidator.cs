using SageMakerMonitorOperator.Api.NotificationTopics;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.Validation;

/// <summary>Refuses what the API server with CEL refuses, with the same texts.</summary>
public static class NotificationTopicValidator
{
    public static KindValidator<NotificationTopic> Instance { get; } =
        new(
            ResourceDefinitions.NotificationTopics,
            CheckRules,
            (old, now) => Rules.CheckChange("spec", old.Spec, now.Spec)
        );

    private static IEnumerable<Violation> CheckRules(NotificationTopic topic) =>
        [
            .. Rules.Check("", topic),
            .. Rules.Check("spec", topic.Spec),
            .. JsonText.Check("spec.deliveryPolicyJson", topic.Spec.DeliveryPolicyJson),
            .. Rules.CheckEach("spec.policyStatements", topic.Spec.PolicyStatements, CheckStatement),
            .. Rules.CheckEach("spec.subscriptions", topic.Spec.Subscriptions, CheckSubscription),
        ];

    private static IEnumerable<Violation> CheckStatement(string path, PolicyStatement statement) =>
        [.. Rules.Check(path, statement), .. Rules.Check($"{path}.principal", statement.Principal)];

    private static IEnumerable<Violation> CheckSubscription(string path, TopicSubscription subscription) =>
        [
            .. Rules.Check(path, subscription),
            .. JsonText.Check($"{path}.filterPolicyJson", subscription.FilterPolicyJson),
            .. JsonText.Check($"{path}.deliveryPolicyJson", subscription.DeliveryPolicyJson),
        ];
}
