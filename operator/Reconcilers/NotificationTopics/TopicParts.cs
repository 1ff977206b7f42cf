using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.NotificationTopics;
using SageMakerMonitorOperator.Aws.SimpleNotificationService;

namespace SageMakerMonitorOperator.Reconcilers.NotificationTopics;

/// <summary>What a topic holds of an object besides tags: statements and subscriptions, as status.owned has them.</summary>
internal static class TopicParts
{
    public static IEnumerable<string> Recorded(NotificationTopic topic, string type) =>
        (topic.Status?.Owned ?? []).Where(part => part.Type == type).Select(part => part.Id);

    public static IEnumerable<OwnedPart> Of(DesiredTopic desired, ObservedTopic? observed) =>
        [
            .. Parts(
                WantedStatement.PartType,
                [.. desired.Statements.Select(statement => statement.Sid), .. LeftSids(desired, observed)]
            ),
            .. Parts(
                SubscriptionId.PartType,
                [.. desired.Subscriptions.Select(subscription => subscription.Id), .. LeftSubscriptions(observed)]
            ),
        ];

    private static IEnumerable<string> LeftSids(DesiredTopic desired, ObservedTopic? observed) =>
        AccessPolicy
            .Read(observed?.Attributes.GetValueOrDefault(TopicAttributes.Policy))
            .Sids.Where(desired.RecordedSids.Contains);

    private static IEnumerable<string> LeftSubscriptions(ObservedTopic? observed) =>
        (observed?.Subscriptions ?? []).Select(subscription => subscription.LeftAs).OfType<string>();

    private static IEnumerable<OwnedPart> Parts(string type, IEnumerable<string> ids) =>
        ids.Select(id => new OwnedPart { Type = type, Id = id });
}
