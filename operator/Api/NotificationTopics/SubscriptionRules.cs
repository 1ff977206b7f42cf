using System.Text.RegularExpressions;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.NotificationTopics;

/// <summary>What Subscribe demands across fields (AWS API reference, Subscribe and SetSubscriptionAttributes).</summary>
public static partial class SubscriptionRules
{
    internal static IReadOnlyList<ValidationRule<TopicSubscription>> All { get; } =
    [
        new(
            "subscription-endpoint-one-of",
            "[has(self.endpoint), has(self.endpointSecretRef)].exists_one(x, x)",
            "exactly one of `endpoint` and `endpointSecretRef` must be set",
            subscription => (subscription.Endpoint is null) != (subscription.EndpointSecretRef is null)
        ),
        new(
            "subscription-endpoint-form",
            "!has(self.endpoint)"
                + @" || (self.protocol in ['email', 'email-json'] && self.endpoint.matches('^[^@ \\t\\r\\n]+@[^@ \\t\\r\\n]+$'))"
                + @" || (self.protocol in ['http', 'https'] && self.endpoint.matches('^' + self.protocol + '://[^ \\t\\r\\n]+$'))"
                + @" || (self.protocol in ['sqs', 'lambda', 'firehose']"
                + @" && self.endpoint.matches('^arn:[a-z0-9-]+:' + self.protocol + ':[a-z0-9-]+:[0-9]{12}:[^ \\t\\r\\n]+$'))",
            "`endpoint` must be what its `protocol` tells: an address for email, a URL of http or https, an ARN of sqs, lambda or firehose",
            subscription => subscription.Endpoint is null || Fits(subscription.Protocol, subscription.Endpoint)
        ),
        new(
            "subscription-role",
            "(self.protocol == 'firehose') == has(self.subscriptionRoleArn)",
            "`subscriptionRoleArn` must be set with `protocol` firehose, and only there",
            subscription => (subscription.Protocol == "firehose") == (subscription.SubscriptionRoleArn is not null)
        ),
        new(
            "subscription-raw-message-delivery",
            "!has(self.rawMessageDelivery) || self.protocol in ['http', 'https', 'sqs', 'firehose']",
            "`rawMessageDelivery` may be set with `protocol` http, https, sqs and firehose only",
            subscription =>
                subscription.RawMessageDelivery is null
                || subscription.Protocol is "http" or "https" or "sqs" or "firehose"
        ),
        new(
            "subscription-filter-policy-one-of",
            "!has(self.filterPolicy) || !has(self.filterPolicyJson)",
            "at most one of `filterPolicy` and `filterPolicyJson` may be set",
            subscription => subscription.FilterPolicy is null || subscription.FilterPolicyJson is null
        ),
        new(
            "subscription-filter-policy-scope",
            "!has(self.filterPolicyScope) || has(self.filterPolicy) || has(self.filterPolicyJson)",
            "`filterPolicyScope` may not be set without `filterPolicy` or `filterPolicyJson`",
            subscription =>
                subscription.FilterPolicyScope is null
                || subscription.FilterPolicy is not null
                || subscription.FilterPolicyJson is not null
        ),
        new(
            "subscription-delivery-policy-one-of",
            "!has(self.deliveryPolicy) || !has(self.deliveryPolicyJson)",
            "at most one of `deliveryPolicy` and `deliveryPolicyJson` may be set",
            subscription => subscription.DeliveryPolicy is null || subscription.DeliveryPolicyJson is null
        ),
        new(
            "subscription-delivery-policy-protocol",
            "!(has(self.deliveryPolicy) || has(self.deliveryPolicyJson)) || self.protocol in ['http', 'https']",
            "`deliveryPolicy` and `deliveryPolicyJson` may be set with `protocol` http and https only",
            subscription =>
                (subscription.DeliveryPolicy is null && subscription.DeliveryPolicyJson is null)
                || subscription.Protocol is "http" or "https"
        ),
    ];

    /// <summary>True where the endpoint has the protocol's form; also for one that comes from a Secret.</summary>
    public static bool Fits(string protocol, string endpoint) =>
        protocol switch
        {
            "email" or "email-json" => Address.IsMatch(endpoint),
            "http" or "https" => endpoint.StartsWith($"{protocol}://", StringComparison.Ordinal)
                && Url.IsMatch(endpoint),
            _ => Arn.Match(endpoint) is { Success: true } match && match.Groups["service"].Value == protocol,
        };

    [GeneratedRegex(@"^[^@ \t\r\n]+@[^@ \t\r\n]+\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address { get; }

    [GeneratedRegex(@"^https?://[^ \t\r\n]+\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Url { get; }

    [GeneratedRegex(
        @"^arn:[a-z0-9-]+:(?<service>[a-z]+):[a-z0-9-]+:[0-9]{12}:[^ \t\r\n]+\z",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Arn { get; }
}
