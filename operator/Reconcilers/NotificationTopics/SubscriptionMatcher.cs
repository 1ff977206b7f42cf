using SageMakerMonitorOperator.Api.NotificationTopics;
using SageMakerMonitorOperator.Aws.SimpleNotificationService;
using SageMakerMonitorOperator.Reconcilers.Secrets;

namespace SageMakerMonitorOperator.Reconcilers.NotificationTopics;

/// <summary>Tells the object's own subscriptions from those of others. No I/O.</summary>
internal sealed class SubscriptionMatcher(NotificationTopic topic, SecretValues secrets)
{
    private const string Confirmed = "Confirmed";

    private readonly IReadOnlyList<DesiredSubscription> _desired = [.. DesiredSubscription.Known(topic.Spec, secrets)];

    private readonly HashSet<string> _recorded = TopicParts
        .Recorded(topic, SubscriptionId.PartType)
        .ToHashSet(StringComparer.Ordinal);

    public ObservedSubscription Match(Subscription listed)
    {
        var desired = _desired.FirstOrDefault(one => one.Is(listed.Protocol, listed.Endpoint));
        var arn = listed.SubscriptionArn.StartsWith("arn:", StringComparison.Ordinal) ? listed.SubscriptionArn : null;
        return new ObservedSubscription(listed.Protocol, listed.Endpoint, arn)
        {
            Name = desired?.Name,
            State = arn is null ? listed.SubscriptionArn : Confirmed,
            IsSecret = desired?.IsSecret == true,
            LeftAs = desired is null
                ? SubscriptionId.AllOf(listed.Protocol, listed.Endpoint).FirstOrDefault(_recorded.Contains)
                : null,
        };
    }
}
