using SageMakerMonitorOperator.Aws.SimpleNotificationService;
using SageMakerMonitorOperator.Reconcilers.Planning;

namespace SageMakerMonitorOperator.Reconcilers.NotificationTopics;

/// <summary>Decides which writes make SNS equal to the spec. No I/O.</summary>
internal static class NotificationTopicPlanner
{
    public static Plan Plan(DesiredTopic desired, TagPlan tags, ObservedTopic? observed) =>
        observed is null ? Create(desired, tags) : Update(desired, tags, observed);

    public static Plan Delete(ObservedTopic observed) =>
        new([], [new Step(new DeleteTopicRequest { TopicArn = observed.Arn }, "the object was deleted")]);

    // The ARN is known beforehand, so that one plan holds everything.
    private static Plan Create(DesiredTopic desired, TagPlan tags)
    {
        var attributes = new Dictionary<string, string>(desired.Attributes, StringComparer.Ordinal);
        if (desired.Statements.Count > 0)
        {
            attributes[TopicAttributes.Policy] = AccessPolicy
                .New(desired.Identity)
                .With(desired.Statements, [], desired.Identity);
        }

        return new(
            [],
            [
                new Step(
                    new CreateTopicRequest
                    {
                        Name = desired.Identity.Name,
                        Attributes = attributes.Count == 0 ? null : attributes,
                        Tags = SnsTags.ToList(tags.Desired),
                    },
                    "there is no topic of this name"
                ),
                .. desired.Subscriptions.Select(one => SubscriptionPlanner.SubscribeStep(one, desired.Arn)),
            ]
        );
    }

    private static Plan Update(DesiredTopic desired, TagPlan tags, ObservedTopic observed)
    {
        var change = TagChange.Between(tags.Desired, observed.Tags, tags.ManagedKeys);
        AttributeDifference[] attributes =
        [
            .. TopicValues.Between(desired.Attributes, observed.Attributes, desired.Identity),
        ];
        var policy = Policy(desired, observed);
        var subscriptions = SubscriptionPlanner.Plan(desired, observed.Subscriptions);
        return new Plan(
            [
                .. attributes.Select(attribute => attribute.Drift()),
                .. policy.Drift,
                .. subscriptions.Drift,
                .. change.Drift(observed.Tags),
            ],
            // Tags first: an adopted topic is marked as ours before it is changed.
            [
                .. SnsTags.Steps(change, observed.Arn),
                .. attributes.Select(attribute =>
                    Set(observed, attribute.Name, attribute.Value ?? "", $"differs in {attribute.Field}")
                ),
                .. policy.Steps,
                .. subscriptions.Steps,
            ]
        );
    }

    private static Plan Policy(DesiredTopic desired, ObservedTopic observed)
    {
        var policy = AccessPolicy.Read(observed.Attributes.GetValueOrDefault(TopicAttributes.Policy));
        var drift = policy.Drift(desired.Statements, desired.RecordedSids);
        return drift.Count == 0
            ? Planning.Plan.Empty
            : new(
                drift,
                [
                    Set(
                        observed,
                        TopicAttributes.Policy,
                        policy.With(desired.Statements, desired.RecordedSids, desired.Identity),
                        $"differs in {string.Join(", ", drift.Select(field => field.Field))}"
                    ),
                ]
            );
    }

    private static Step Set(ObservedTopic observed, string name, string value, string reason) =>
        new(
            new SetTopicAttributesRequest
            {
                TopicArn = observed.Arn,
                AttributeName = name,
                AttributeValue = value,
            },
            reason
        );
}
