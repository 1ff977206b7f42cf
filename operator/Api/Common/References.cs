using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.Common;

/// <summary>Names another object in the same namespace.</summary>
[AtomicMap]
public sealed record LocalReference
{
    /// <summary>Name of the object, in the same namespace.</summary>
    [Length(1, 253)]
    [Pattern("^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$")]
    public required string Name { get; init; }
}

/// <summary>The kinds that accountRef can name.</summary>
public enum AccountKind
{
    /// <summary>An account for the namespaces that it allows, set up by the cluster's administrators.</summary>
    ClusterAwsAccount,

    /// <summary>An account of the object's own namespace.</summary>
    AwsAccount,
}

/// <summary>Names the AWS account that an object lives in.</summary>
[AtomicMap]
public sealed record AccountReference
{
    /// <summary>The name of the default account.</summary>
    public const string DefaultName = "default";

    /// <summary>ClusterAwsAccount (the default), or AwsAccount for one in the object's own namespace.</summary>
    public AccountKind? Kind { get; init; }

    /// <summary>Name of the account object.</summary>
    [Length(1, 253)]
    [Pattern("^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$")]
    public required string Name { get; init; }
}

/// <summary>What is told when the state changes: an ARN, or an object of this API that has one.</summary>
public sealed record ActionTarget : IValidated<ActionTarget>
{
    /// <summary>
    /// ARN of what is told or done: an SNS topic, a Lambda function, an Auto Scaling policy, an EC2 action, a Systems
    /// Manager OpsItem or incident.
    /// </summary>
    [Length(1, 1024)]
    [Pattern("^arn:[A-Za-z0-9-]+:[A-Za-z0-9-]+:[A-Za-z0-9-]*:[^:]*:.+$")]
    public string? Arn { get; init; }

    /// <summary>A NotificationTopic in the same namespace; the alarm waits until the topic has an ARN.</summary>
    public LocalReference? TopicRef { get; init; }

    /// <summary>The kind that topicRef names.</summary>
    public const string TopicKind = "NotificationTopic";

    /// <summary>What topicRef names; null where an ARN is given.</summary>
    public LocalObject? Topic => TopicRef is null ? null : new LocalObject(TopicKind, TopicRef.Name);

    public static IReadOnlyList<ValidationRule<ActionTarget>> Rules { get; } =
    [
        new(
            "action-one-of",
            "[has(self.arn), has(self.topicRef)].exists_one(x, x)",
            "exactly one of `arn` and `topicRef` must be set",
            action => (action.Arn is null) != (action.TopicRef is null)
        ),
    ];

    /// <summary>The topics that the lists refer to.</summary>
    public static IEnumerable<LocalObject> Topics(params IEnumerable<IReadOnlyList<ActionTarget>?> lists) =>
        lists.SelectMany(list => list ?? []).Select(target => target.Topic).OfType<LocalObject>();
}
