using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Reconcilers.Problems;

namespace SageMakerMonitorOperator.Reconcilers.References;

/// <summary>Knows the ARNs of NotificationTopics.</summary>
public interface ITopicArns
{
    /// <summary>The topic's ARN, or null while there is no such topic or it has no ARN yet.</summary>
    string? Find(string @namespace, string name);
}

/// <summary>Nobody makes NotificationTopics yet: every reference to one waits.</summary>
public sealed class NoTopicArns : ITopicArns
{
    public string? Find(string @namespace, string name) => null;
}

/// <summary>Resolves the actions of alarms.</summary>
public static class ActionArns
{
    /// <exception cref="ProblemException">Waiting, when a reference has no ARN yet.</exception>
    public static IReadOnlyList<string> Resolve(
        string field,
        IReadOnlyList<ActionTarget>? targets,
        string @namespace,
        ITopicArns topics
    ) => [.. (targets ?? []).Select((target, index) => Resolve($"{field}[{index}]", target, @namespace, topics))];

    private static string Resolve(string field, ActionTarget target, string @namespace, ITopicArns topics) =>
        target.Arn
        ?? topics.Find(@namespace, target.TopicRef!.Name)
        ?? throw ProblemException.Waiting(
            Reasons.ReferenceNotReady,
            $"{field}.topicRef: NotificationTopic '{@namespace}/{target.TopicRef.Name}' has no ARN:"
                + " this version of the operator makes no topics yet; use `arn` with the topic's ARN"
        );
}
