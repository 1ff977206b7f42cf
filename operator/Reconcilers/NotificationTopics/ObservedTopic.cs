using SageMakerMonitorOperator.Reconcilers.Engine;

namespace SageMakerMonitorOperator.Reconcilers.NotificationTopics;

/// <summary>A topic as SNS has it.</summary>
/// <param name="Arn">Its ARN.</param>
/// <param name="Tags">All its tags.</param>
/// <param name="Attributes">By SNS's names.</param>
/// <param name="Subscriptions">All, those of others included.</param>
public sealed record ObservedTopic(
    string Arn,
    IReadOnlyDictionary<string, string> Tags,
    IReadOnlyDictionary<string, string> Attributes,
    IReadOnlyList<ObservedSubscription> Subscriptions
) : IObservedResource;

/// <summary>A subscription as SNS has it.</summary>
/// <param name="Protocol">Such as email.</param>
/// <param name="Endpoint">Without a password.</param>
/// <param name="Arn">Null until the receiver has confirmed.</param>
public sealed record ObservedSubscription(string Protocol, string Endpoint, string? Arn)
{
    /// <summary>The name in the spec; null for what the spec does not want.</summary>
    public string? Name { get; init; }

    /// <summary>Confirmed, or what SNS says in place of an ARN.</summary>
    public required string State { get; init; }

    /// <summary>The endpoint comes from a Secret.</summary>
    public bool IsSecret { get; init; }

    /// <summary>What status.owned calls it, where the object made it and does not want it any more.</summary>
    public string? LeftAs { get; init; }

    /// <summary>By SNS's names; empty where nobody needs to know them.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; init; } = NoAttributes;

    private static readonly Dictionary<string, string> NoAttributes = new(StringComparer.Ordinal);
}
