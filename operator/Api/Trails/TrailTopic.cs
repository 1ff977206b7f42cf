using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.Trails;

/// <summary>The topic that a trail tells: its name, its ARN, or an object of this API.</summary>
public sealed record TrailTopic : IValidated<TrailTopic>
{
    private const string Kind = "NotificationTopic";

    /// <summary>The topic's name, in the trail's account and Region.</summary>
    [Length(1, 256)]
    [Pattern("^[A-Za-z0-9_-]+$")]
    public string? Name { get; init; }

    /// <summary>The topic's ARN.</summary>
    [Length(20, 512)]
    [Pattern("^arn:[a-z0-9-]+:sns:[a-z0-9-]+:[0-9]{12}:[A-Za-z0-9_-]+$")]
    public string? Arn { get; init; }

    /// <summary>A NotificationTopic in the same namespace; the trail waits until it has an ARN.</summary>
    public LocalReference? TopicRef { get; init; }

    /// <summary>What topicRef names.</summary>
    public LocalObject? Topic => TopicRef is null ? null : new LocalObject(Kind, TopicRef.Name);

    public static IReadOnlyList<ValidationRule<TrailTopic>> Rules { get; } =
    [
        new(
            "trail-topic-one-of",
            "[has(self.name), has(self.arn), has(self.topicRef)].exists_one(x, x)",
            "exactly one of `name`, `arn` and `topicRef` must be set",
            topic => new object?[] { topic.Name, topic.Arn, topic.TopicRef }.Count(value => value is not null) == 1
        ),
    ];
}
