using System.Text.Json;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.NotificationTopics;

/// <summary>One endpoint that is told (Subscribe).</summary>
public sealed record TopicSubscription : IValidated<TopicSubscription>
{
    /// <summary>Names the subscription in this object and its status; AWS does not see it.</summary>
    [Length(1, 63)]
    [Pattern("^[a-z0-9]([-a-z0-9]*[a-z0-9])?$")]
    public required string Name { get; init; }

    /// <summary>email, email-json, http, https, sqs, lambda or firehose. The first four wait until the receiver confirms; AWS drops what is not confirmed within 48 hours, and the operator then asks again.</summary>
    [AllowedValues("email", "email-json", "http", "https", "sqs", "lambda", "firehose")]
    public required string Protocol { get; init; }

    /// <summary>An e-mail address, a URL, or the ARN of a queue, function or delivery stream. Put a URL that is a secret in itself, such as a chat's webhook, in endpointSecretRef.</summary>
    [Length(1, 1000)]
    public string? Endpoint { get; init; }

    /// <summary>Takes the endpoint from a Secret, so that it shows nowhere in Kubernetes. Another value in the Secret is noticed at the next sweep, by default within 5 minutes. Where only the password in a URL changes it is not, as SNS never shows that: take the subscription out of the list, and put it back.</summary>
    public SecretKeyReference? EndpointSecretRef { get; init; }

    /// <summary>True delivers the bare message, without SNS's JSON around it. For http, https, sqs and firehose. Unset means false.</summary>
    public bool? RawMessageDelivery { get; init; }

    /// <summary>Only messages that match, in SNS's own form ({"state": ["ALARM"]}). Unset means all.</summary>
    [AtomicMap]
    public JsonElement? FilterPolicy { get; init; }

    /// <summary>The same as filterPolicy, as a JSON text.</summary>
    [Length(2, 262144)]
    [Pattern(TopicPatterns.JsonObject)]
    public string? FilterPolicyJson { get; init; }

    /// <summary>What the filter policy looks at: MessageAttributes (the default) or MessageBody. Alarms carry no attributes: take MessageBody for them.</summary>
    [AllowedValues("MessageAttributes", "MessageBody")]
    public string? FilterPolicyScope { get; init; }

    /// <summary>How deliveries are retried, in SNS's own form ({"healthyRetryPolicy": …}). For http and https. Unset means the topic's policy.</summary>
    [AtomicMap]
    public JsonElement? DeliveryPolicy { get; init; }

    /// <summary>The same as deliveryPolicy, as a JSON text.</summary>
    [Length(2, 10240)]
    [Pattern(TopicPatterns.JsonObject)]
    public string? DeliveryPolicyJson { get; init; }

    /// <summary>Where messages go that could not be delivered.</summary>
    public RedrivePolicy? RedrivePolicy { get; init; }

    /// <summary>The role that SNS takes on to write to the delivery stream. For firehose, and required there.</summary>
    [Length(20, 2048)]
    [Pattern("^arn:[a-z0-9-]+:iam::[0-9]{12}:role/.+$")]
    public string? SubscriptionRoleArn { get; init; }

    public static IReadOnlyList<ValidationRule<TopicSubscription>> Rules => SubscriptionRules.All;
}

/// <summary>The dead-letter queue of a subscription.</summary>
public sealed record RedrivePolicy
{
    /// <summary>ARN of an SQS standard queue in the topic's account and Region.</summary>
    [Length(20, 1024)]
    [Pattern("^arn:[a-z0-9-]+:sqs:[a-z0-9-]+:[0-9]{12}:[A-Za-z0-9_-]+$")]
    public required string DeadLetterTargetArn { get; init; }
}
