using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.NotificationTopics;
using SageMakerMonitorOperator.Reconcilers.Problems;
using SageMakerMonitorOperator.Reconcilers.Secrets;

namespace SageMakerMonitorOperator.Reconcilers.NotificationTopics;

/// <summary>A subscription as it shall be, with its endpoint.</summary>
/// <param name="Spec">What the spec says of it.</param>
/// <param name="Endpoint">From the spec or from a Secret.</param>
internal sealed record DesiredSubscription(TopicSubscription Spec, string Endpoint)
{
    public string Name => Spec.Name;

    public string Protocol => Spec.Protocol;

    public bool IsSecret => Spec.EndpointSecretRef is not null;

    /// <summary>What status.owned and drift call it.</summary>
    public string Id => SubscriptionId.Of(Protocol, Endpoint, IsSecret);

    /// <summary>By SNS's names; what is not set is absent.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; } = SubscriptionValues.Of(Spec);

    /// <summary>SNS has one subscription for each protocol and endpoint.</summary>
    public bool Is(string protocol, string endpoint) =>
        protocol == Protocol && SubscriptionId.Masked(endpoint) == SubscriptionId.Masked(Endpoint);

    /// <exception cref="ProblemException">Waiting for a Secret, or its value is no endpoint of the protocol.</exception>
    public static IReadOnlyList<DesiredSubscription> All(NotificationTopicSpec spec, SecretValues secrets)
    {
        DesiredSubscription[] all = [.. (spec.Subscriptions ?? []).Select(subscription => Of(subscription, secrets))];
        return Twice(all) is var (first, second)
            ? throw ProblemException.Stalled(
                Reasons.InvalidSpec,
                $"spec.subscriptions: '{first.Name}' and '{second.Name}' have the same protocol and endpoint; SNS has one subscription for both. Take one out"
            )
            : all;
    }

    /// <summary>Those whose Secrets are there.</summary>
    public static IEnumerable<DesiredSubscription> Known(NotificationTopicSpec spec, SecretValues secrets)
    {
        foreach (var subscription in spec.Subscriptions ?? [])
        {
            if (TryOf(subscription, secrets) is { } known)
            {
                yield return known;
            }
        }
    }

    private static DesiredSubscription? TryOf(TopicSubscription subscription, SecretValues secrets)
    {
        try
        {
            return Of(subscription, secrets);
        }
        catch (ProblemException)
        {
            return null;
        }
    }

    private static DesiredSubscription Of(TopicSubscription subscription, SecretValues secrets)
    {
        if (subscription.EndpointSecretRef is not { } reference)
        {
            return new DesiredSubscription(subscription, subscription.Endpoint!);
        }

        // A line end comes in with many a way of making Secrets, and is part of no endpoint.
        var endpoint = secrets.Get(reference).Trim();
        return SubscriptionRules.Fits(subscription.Protocol, endpoint)
            ? new DesiredSubscription(subscription, endpoint)
            : throw ProblemException.Waiting(
                Reasons.SecretNotReady,
                $"the value of key '{reference.Key}' in Secret '{reference.Name}' is no endpoint of protocol {subscription.Protocol}, which subscription '{subscription.Name}' needs; correct the Secret"
            );
    }

    private static (DesiredSubscription First, DesiredSubscription Second)? Twice(
        IReadOnlyList<DesiredSubscription> all
    )
    {
        var seen = new Dictionary<(string, string), DesiredSubscription>();
        foreach (var one in all)
        {
            if (!seen.TryAdd((one.Protocol, SubscriptionId.Masked(one.Endpoint)), one))
            {
                return (seen[(one.Protocol, SubscriptionId.Masked(one.Endpoint))], one);
            }
        }

        return null;
    }
}
