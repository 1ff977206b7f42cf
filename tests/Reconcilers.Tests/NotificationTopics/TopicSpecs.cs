using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using SageMakerMonitorOperator.Api.NotificationTopics;
using static SageMakerMonitorOperator.Reconcilers.Tests.Properties;

namespace SageMakerMonitorOperator.Reconcilers.Tests.NotificationTopics;

/// <summary>Random specs, each field set or unset.</summary>
internal static class TopicSpecs
{
    public const string Queue = "arn:aws:sqs:eu-west-1:111122223333:q";

    public static Gen<NotificationTopicSpec> Any =>
        from display in Maybe("On call", "ä\nb")
        from key in Maybe("alias/ml", "arn:aws:kms:eu-west-1:111122223333:key/1234", "alias/aws/sns")
        from delivery in MaybeJson("""{"http":{"defaultHealthyRetryPolicy":{"numRetries":5.0}}}""")
        from signature in Maybe("1", "2")
        from tracing in Maybe("PassThrough", "Active")
        from publishers in Maybe(Some(Enum.GetValues<TopicPublisher>()))
        from statements in Maybe(Some([.. Statements]))
        from subscriptions in Maybe(AnySubscriptions)
        from tags in Maybe(Some("team", "stage"))
        select new NotificationTopicSpec
        {
            DisplayName = display,
            KmsMasterKeyId = key,
            DeliveryPolicy = delivery,
            SignatureVersion = signature,
            TracingConfig = tracing,
            Publishers = publishers,
            PolicyStatements = statements,
            Subscriptions = subscriptions,
            Tags = tags?.ToDictionary(tag => tag, tag => tag),
        };

    public static JsonElement Json(string text) => JsonElement.Parse(text);

    /// <summary>The same in other words: order, defaults, JSON's and ARNs' forms.</summary>
    public static NotificationTopicSpec InOtherWords(NotificationTopicSpec spec) =>
        spec with
        {
            KmsMasterKeyId = spec.KmsMasterKeyId switch
            {
                "alias/ml" => "arn:aws:kms:eu-west-1:111122223333:alias/ml",
                "arn:aws:kms:eu-west-1:111122223333:key/1234" => "1234",
                var key => key,
            },
            DeliveryPolicy = null,
            DeliveryPolicyJson = spec.DeliveryPolicy is null
                ? null
                : """{ "http" : {"defaultHealthyRetryPolicy": {"numRetries": 5, "minDelayTarget": null}} }""",
            SignatureVersion = spec.SignatureVersion ?? "1",
            TracingConfig = spec.TracingConfig ?? "PassThrough",
            Publishers = [.. (spec.Publishers ?? Enum.GetValues<TopicPublisher>()).Reverse()],
            PolicyStatements = spec.PolicyStatements?.Select(InOtherWords).Reverse().ToList(),
            Subscriptions = spec.Subscriptions?.Select(InOtherWords).Reverse().ToList(),
        };

    private static IEnumerable<PolicyStatement> Statements =>
        [
            new()
            {
                Sid = "Budgets",
                Effect = "Allow",
                Principal = new() { Service = ["budgets.amazonaws.com"] },
                Action = ["SNS:Publish"],
            },
            new()
            {
                Sid = "Partners",
                Effect = "Deny",
                Principal = new() { Aws = ["444455556666", "arn:aws:iam::777788889999:role/r"] },
                Action = ["SNS:Publish", "SNS:Subscribe"],
                Condition = Json(
                    """{"StringEquals":{"aws:PrincipalOrgID":["o-a","o-b"]},"Bool":{"aws:SecureTransport":true}}"""
                ),
            },
        ];

    private static Gen<IReadOnlyList<TopicSubscription>> AnySubscriptions =>
        from all in Gen.CollectToSequence([Queues("a"), Queues("b"), Mailbox, Web, Stream])
        from some in Some([.. all])
        select some;

    private static Gen<TopicSubscription> Queues(string name) =>
        from raw in Gen.Elements<bool?>(null, true, false)
        from filter in MaybeJson("""{"state":["ALARM",{"anything-but":["OK"]}]}""", "{}")
        from scope in Maybe("MessageAttributes", "MessageBody")
        from redrive in Maybe(new RedrivePolicy { DeadLetterTargetArn = Queue })
        select new TopicSubscription
        {
            Name = name,
            Protocol = "sqs",
            Endpoint = $"{Queue}-{name}",
            RawMessageDelivery = raw,
            FilterPolicy = filter,
            FilterPolicyScope = filter is null ? null : scope,
            RedrivePolicy = redrive,
        };

    private static Gen<TopicSubscription> Mailbox =>
        Gen.Constant(
            new TopicSubscription
            {
                Name = "mailbox",
                Protocol = "email",
                Endpoint = "oncall@example.com",
            }
        );

    private static Gen<TopicSubscription> Web =>
        from delivery in MaybeJson("""{"healthyRetryPolicy":{"numRetries":5}}""")
        select new TopicSubscription
        {
            Name = "web",
            Protocol = "https",
            Endpoint = "https://me:secret@example.com/hook",
            DeliveryPolicy = delivery,
        };

    private static Gen<TopicSubscription> Stream =>
        from role in Gen.Elements("a", "b")
        select new TopicSubscription
        {
            Name = "stream",
            Protocol = "firehose",
            Endpoint = "arn:aws:firehose:eu-west-1:111122223333:deliverystream/d",
            SubscriptionRoleArn = $"arn:aws:iam::111122223333:role/{role}",
        };

    private static PolicyStatement InOtherWords(PolicyStatement statement) =>
        statement with
        {
            Principal = statement.Principal with
            {
                Aws = statement
                    .Principal.Aws?.Select(name => name == "444455556666" ? $"arn:aws:iam::{name}:root" : name)
                    .Reverse()
                    .ToList(),
            },
            Action = [.. statement.Action.Select(action => action.Replace("SNS:", "sns:")).Reverse()],
            Condition = statement.Condition is null
                ? null
                : Json(
                    """{"Bool":{"AWS:SecureTransport":["true"]},"StringEquals":{"aws:PrincipalOrgID":["o-b","o-a"]}}"""
                ),
        };

    private static TopicSubscription InOtherWords(TopicSubscription one) =>
        one with
        {
            RawMessageDelivery = one.Protocol == "sqs" ? one.RawMessageDelivery ?? false : null,
            FilterPolicy = null,
            FilterPolicyJson = one.FilterPolicy is { } filter ? $" {filter.GetRawText()}\n" : null,
            FilterPolicyScope = one.FilterPolicy is null ? null : one.FilterPolicyScope ?? "MessageAttributes",
            DeliveryPolicy = null,
            DeliveryPolicyJson = one.DeliveryPolicy is { } delivery ? $" {delivery.GetRawText()}\n" : null,
        };

    private static Gen<JsonElement?> MaybeJson(params string[] texts) =>
        Gen.Elements<JsonElement?>([null, .. texts.Select(text => (JsonElement?)Json(text))]);
}
