using SageMakerMonitorOperator.Api.NotificationTopics;
using SageMakerMonitorOperator.Aws.SimpleNotificationService;
using SageMakerMonitorOperator.Reconcilers.Engine;

namespace SageMakerMonitorOperator.Reconcilers.NotificationTopics;

/// <summary>What status says of a topic's subscriptions.</summary>
internal static class TopicReport
{
    private const int MaxHint = 1024;

    public static TopicState Of(ObservedTopic observed)
    {
        ObservedSubscription[] wanted =
        [
            .. observed
                .Subscriptions.Where(subscription => subscription.Name is not null)
                .OrderBy(subscription => subscription.Name, StringComparer.Ordinal),
        ];
        return new TopicState
        {
            SubscriptionsConfirmed = observed.Subscriptions.Count(subscription => subscription.Arn is not null),
            SubscriptionsPending = observed.Subscriptions.Count(IsPending),
            Hint = Hint(wanted, observed.Subscriptions.Count(one => one.LeftAs is not null && IsPending(one))),
            Subscriptions = wanted.Length == 0 ? null : [.. wanted.Select(Of)],
        };
    }

    private static SubscriptionState Of(ObservedSubscription subscription) =>
        new()
        {
            Name = subscription.Name!,
            Protocol = subscription.Protocol,
            Endpoint = subscription.IsSecret ? null : subscription.Endpoint,
            State = subscription.State,
            Arn = subscription.Arn,
        };

    private static string? Hint(IReadOnlyList<ObservedSubscription> wanted, int left)
    {
        string?[] hints =
        [
            Named(
                wanted.Where(IsPending),
                "not confirmed yet: {0}. Each receiver got a message from AWS with a link, which is good for 48 hours"
            ),
            Named(
                wanted.Where(subscription => subscription.Arn is null && !IsPending(subscription)),
                "unsubscribed by the receiver: {0}. AWS remembers that for up to 72 hours; then it is subscribed again, unless it is taken out of the spec"
            ),
            left == 0
                ? null
                : $"{left} no longer in the spec and never confirmed: AWS removes such a subscription by itself, 48 hours after it was made; until then nobody should confirm it",
        ];
        var text = string.Join("; ", hints.OfType<string>());
        return text.Length == 0 ? null : Shortened.To(MaxHint, text);
    }

    private static string? Named(IEnumerable<ObservedSubscription> subscriptions, string hint)
    {
        string[] names = [.. subscriptions.Select(subscription => subscription.Name!)];
        return names.Length == 0 ? null : hint.Replace("{0}", string.Join(", ", names), StringComparison.Ordinal);
    }

    private static bool IsPending(ObservedSubscription subscription) =>
        subscription.State == Subscription.PendingConfirmation;
}
