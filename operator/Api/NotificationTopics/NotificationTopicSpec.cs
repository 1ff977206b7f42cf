using System.Text.Json;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.NotificationTopics;

/// <summary>
/// The topic as it shall be. Unset fields mean AWS's documented defaults, which are enforced too. Statements and
/// subscriptions that others added to the topic stay.
/// </summary>
public sealed record NotificationTopicSpec : TaggedSpec, IValidated<NotificationTopicSpec>
{
    /// <summary>The topic's name on AWS, unique in the account and Region: letters, digits, hyphens and underscores. Unset means namespace_name of this object. Immutable.</summary>
    [Length(1, 256)]
    [Pattern("^[A-Za-z0-9_-]+$")]
    public string? Name { get; init; }

    /// <summary>The sender's name in e-mails, and of text messages; at most 100 characters.</summary>
    [Length(1, 100)]
    public string? DisplayName { get; init; }

    /// <summary>The KMS key that encrypts messages at rest: id, ARN or alias. Unset means not encrypted. CloudWatch alarms cannot publish through the AWS-managed key alias/aws/sns: take a key of your own whose policy lets cloudwatch.amazonaws.com use it.</summary>
    [Length(1, 2048)]
    public string? KmsMasterKeyId { get; init; }

    /// <summary>How deliveries to http and https endpoints are retried, in SNS's own form ({"http": {"defaultHealthyRetryPolicy": …}}). Unset means SNS's defaults.</summary>
    [AtomicMap]
    public JsonElement? DeliveryPolicy { get; init; }

    /// <summary>The same as deliveryPolicy, as a JSON text.</summary>
    [Length(2, 10240)]
    [Pattern(TopicPatterns.JsonObject)]
    public string? DeliveryPolicyJson { get; init; }

    /// <summary>How messages to http and https endpoints are signed: 1 (SHA1, the default) or 2 (SHA256).</summary>
    [AllowedValues("1", "2")]
    public string? SignatureVersion { get; init; }

    /// <summary>X-Ray: PassThrough (the default) hands the publisher's trace on, Active lets SNS take samples too.</summary>
    [AllowedValues("PassThrough", "Active")]
    public string? TracingConfig { get; init; }

    /// <summary>The services of this account that the access policy lets publish. Unset means all three; an empty list means none.</summary>
    [Items(MaxItems = 3)]
    [ListSet]
    public IReadOnlyList<TopicPublisher>? Publishers { get; init; }

    /// <summary>Further statements of the access policy, by their sid.</summary>
    [Items(MaxItems = 96)]
    [ListMap("sid")]
    public IReadOnlyList<PolicyStatement>? PolicyStatements { get; init; }

    /// <summary>Who is told. One that is taken out of the list is unsubscribed.</summary>
    [Items(MaxItems = 100)]
    [ListMap("name")]
    public IReadOnlyList<TopicSubscription>? Subscriptions { get; init; }

    public static IReadOnlyList<ValidationRule<NotificationTopicSpec>> Rules { get; } =
    [
        .. AwsResourceRules.Tags<NotificationTopicSpec>(),
        new(
            "topic-delivery-policy-one-of",
            "!has(self.deliveryPolicy) || !has(self.deliveryPolicyJson)",
            "at most one of `deliveryPolicy` and `deliveryPolicyJson` may be set",
            spec => spec.DeliveryPolicy is null || spec.DeliveryPolicyJson is null
        ),
        new(
            "topic-subscriptions-distinct",
            "!has(self.subscriptions) || self.subscriptions.all(s, !has(s.endpoint) || self.subscriptions.exists_one(o,"
                + " o.protocol == s.protocol && has(o.endpoint) && o.endpoint == s.endpoint))",
            "`subscriptions` must not have the same `protocol` and `endpoint` twice",
            spec => AreDistinct(spec.Subscriptions ?? [])
        ),
    ];

    public static IReadOnlyList<TransitionRule<NotificationTopicSpec>> Transitions { get; } =
    [
        AwsResourceRules.RegionImmutable<NotificationTopicSpec>(),
        AwsResourceRules.NameImmutable<NotificationTopicSpec>(spec => spec.Name),
    ];

    private static bool AreDistinct(IEnumerable<TopicSubscription> subscriptions)
    {
        var seen = new HashSet<(string, string)>();
        return subscriptions.All(subscription =>
            subscription.Endpoint is not { } endpoint || seen.Add((subscription.Protocol, endpoint))
        );
    }
}

/// <summary>A service that the access policy can let publish.</summary>
public enum TopicPublisher
{
    /// <summary>Alarms of this account.</summary>
    CloudWatchAlarms,

    /// <summary>Trails of this account.</summary>
    CloudTrail,

    /// <summary>EventBridge rules. SNS supports no condition for EventBridge, so that rules of other accounts may publish too.</summary>
    EventBridge,
}
