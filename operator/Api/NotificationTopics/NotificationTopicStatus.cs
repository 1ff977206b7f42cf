using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.NotificationTopics;

/// <summary>What is known of the topic.</summary>
public sealed record NotificationTopicStatus : AwsResourceStatus
{
    /// <summary>The topic's subscriptions, as SNS reported them last.</summary>
    public TopicState? Topic { get; init; }
}

/// <summary>The subscriptions of a topic.</summary>
public sealed record TopicState
{
    /// <summary>How many subscriptions receive messages, those of others included.</summary>
    [RangeMinimum(0)]
    public int? SubscriptionsConfirmed { get; init; }

    /// <summary>How many wait for their receiver's confirmation, those of others included.</summary>
    [RangeMinimum(0)]
    public int? SubscriptionsPending { get; init; }

    /// <summary>What to know of subscriptions that receive nothing, or that AWS cannot remove yet; absent when all is well.</summary>
    [Length(0, 1024)]
    public string? Hint { get; init; }

    /// <summary>The subscriptions of the spec, by name.</summary>
    [Items(MaxItems = 100)]
    [ListMap("name")]
    public IReadOnlyList<SubscriptionState>? Subscriptions { get; init; }
}

/// <summary>A subscription of the spec on AWS.</summary>
public sealed record SubscriptionState
{
    /// <summary>Its name in the spec.</summary>
    [Length(1, 63)]
    public required string Name { get; init; }

    /// <summary>Its protocol.</summary>
    [Length(0, 64)]
    public string? Protocol { get; init; }

    /// <summary>Its endpoint; absent when it comes from a Secret.</summary>
    [Length(0, 1000)]
    public string? Endpoint { get; init; }

    /// <summary>Confirmed, PendingConfirmation, or Deleted for a while after the receiver unsubscribed.</summary>
    [Length(0, 64)]
    public string? State { get; init; }

    /// <summary>Its Amazon Resource Name; absent until it is confirmed.</summary>
    [Length(0, 2048)]
    public string? Arn { get; init; }
}
