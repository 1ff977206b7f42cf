using SageMakerMonitorOperator.Api.NotificationTopics;
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
            SubscriptionsPending = observed.Subscriptions.Count(subscription => subscription.Arn is null),
            Hint = Hint(wanted, observed.Subscriptions.Count(one => one is { LeftAs: not null, Arn: null })),
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
        string[] pending = [.. wanted.Where(subscription => subscription.Arn is null).Select(one => one.Name!)];
        string?[] hints =
        [
            pending.Length == 0
                ? null
                : $"not confirmed yet: {string.Join(", ", pending)}. Each receiver got a message from AWS with a link, which is good for 48 hours",
            left == 0
                ? null
                : $"{left} no longer in the spec and never confirmed: AWS removes such a subscription by itself, 48 hours after it was made; until then nobody should confirm it",
        ];
        var text = string.Join("; ", hints.OfType<string>());
        return text.Length == 0 ? null : Shortened.To(MaxHint, text);
    }
}
