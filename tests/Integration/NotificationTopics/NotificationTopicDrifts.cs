using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Integration.Kinds.Fields;

namespace SageMakerMonitorOperator.Integration.NotificationTopics;

/// <summary>Each field of a topic changed on AWS, in SNS's words.</summary>
internal static class NotificationTopicDrifts
{
    private const string DeliveryPolicy = """{"http":{"defaultHealthyRetryPolicy":{"numRetries":9}}}""";
    private const string List = "Subscriptions";
    private const string RetryPolicy = """{"healthyRetryPolicy":{"numRetries":9}}""";

    public static IReadOnlyList<FieldDrift> All { get; } = [.. Topic, .. Statements, .. Subscriptions];

    private static IReadOnlyList<FieldDrift> Topic =>
        [
            new("displayName", "DisplayName", "Changed by hand"),
            new("kmsMasterKeyId", "KmsMasterKeyId", "alias/aws/sns"),
            new("deliveryPolicy", "DeliveryPolicy", DeliveryPolicy),
            new("deliveryPolicyJson", "DeliveryPolicy", DeliveryPolicy) { Told = "deliveryPolicy" },
            // Made version 1 by hand where the spec says 2, and 2 where it says nothing.
            new("signatureVersion", topic => Other(topic, "SignatureVersion", "2", null)),
            new("tracingConfig", topic => Other(topic, "TracingConfig", "Active", null)),
            new("publishers", topic => Policy(topic, statements => statements.Remove(Named(statements, "CloudTrail"))))
            {
                Told = "publishers[CloudTrail]",
            },
        ];

    private static IReadOnlyList<FieldDrift> Statements =>
        [
            new(
                "policyStatements[].sid",
                topic => Policy(topic, statements => statements.Remove(Named(statements, "Partners")))
            )
            {
                Told = "policyStatements[Partners]",
                IsManagedWhenUnset = false,
            },
            Statement("effect", statement => statement["Effect"] = "Deny"),
            Statement("principal.aws", statement => statement["Principal"]!["AWS"] = "*"),
            Statement("principal.service", statement => statement["Principal"]!["Service"] = "s3.amazonaws.com"),
            Statement("action", statement => statement["Action"] = "SNS:Publish"),
            Statement("condition", statement => statement["Condition"]!["StringEquals"] = new JsonObject()),
        ];

    private static IReadOnlyList<FieldDrift> Subscriptions =>
        [
            new("subscriptions[].endpoint", topic => Without(topic, "sqs"))
            {
                Told = "subscriptions[archive]",
                IsManagedWhenUnset = false,
            },
            Subscription("archive", "rawMessageDelivery", one => Toggle(one, "RawMessageDelivery", "true")),
            Subscription("archive", "filterPolicy", one => one["FilterPolicy"] = """{"state":["OK"]}""") with
            {
                // Its scope cannot stay without it.
                IsManagedWhenUnset = false,
            },
            Subscription("archive", "filterPolicyJson", one => one["FilterPolicy"] = """{"state":["OK"]}""") with
            {
                Told = "subscriptions[archive].filterPolicy",
            },
            Subscription("archive", "filterPolicyScope", one => Toggle(one, "FilterPolicyScope", "MessageBody")),
            Subscription("chat", "deliveryPolicy", one => one["DeliveryPolicy"] = RetryPolicy),
            Subscription("chat", "deliveryPolicyJson", one => one["DeliveryPolicy"] = RetryPolicy) with
            {
                Told = "subscriptions[chat].deliveryPolicy",
            },
            Subscription(
                "archive",
                "redrivePolicy.deadLetterTargetArn",
                one => one["RedrivePolicy"] = """{"deadLetterTargetArn":"arn:aws:sqs:us-east-1:000000000000:other"}"""
            ) with
            {
                Told = "subscriptions[archive].redrivePolicy",
            },
            Subscription(
                "stream",
                "subscriptionRoleArn",
                one => one["SubscriptionRoleArn"] = "arn:aws:iam::000000000000:role/other"
            ) with
            {
                IsManagedWhenUnset = false,
            },
        ];

    private static FieldDrift Statement(string field, Action<JsonNode> change) =>
        new($"policyStatements[].{field}", topic => Policy(topic, statements => change(Named(statements, "Partners"))))
        {
            Told = "policyStatements[Partners]",
            // Without the statement in the spec, one of that name on AWS is somebody else's.
            IsManagedWhenUnset = false,
        };

    /// <summary>Of the subscriptions, the one that the samples call so.</summary>
    private static FieldDrift Subscription(string name, string field, Action<JsonNode> change) =>
        new(
            $"subscriptions[].{field}",
            topic =>
            {
                var subscriptions = topic[List]!.DeepClone().AsArray();
                change(subscriptions.Single(one => (string?)one!["Protocol"] == ProtocolOf(name))!);
                return new JsonObject { [List] = subscriptions };
            }
        )
        {
            Told = $"subscriptions[{name}].{field}",
        };

    private static JsonObject Without(JsonObject topic, string protocol)
    {
        var subscriptions = topic[List]!.DeepClone().AsArray();
        subscriptions.RemoveAll(one => (string?)one!["Protocol"] == protocol);
        return new JsonObject { [List] = subscriptions };
    }

    private static string ProtocolOf(string name) =>
        name switch
        {
            "archive" => "sqs",
            "chat" => "https",
            _ => "firehose",
        };

    private static JsonObject Policy(JsonObject topic, Action<JsonArray> change)
    {
        var policy = JsonNode.Parse(topic["Policy"]!.ToString())!;
        change(policy["Statement"]!.AsArray());
        return new JsonObject { ["Policy"] = policy.ToJsonString() };
    }

    private static JsonNode Named(JsonArray statements, string sid) =>
        statements.Single(statement => statement!["Sid"]!.ToString().EndsWith(sid, StringComparison.Ordinal))!;

    private static JsonObject Other(JsonObject topic, string member, string some, string? other) =>
        new() { [member] = (string?)topic[member] == some ? other : some };

    private static void Toggle(JsonNode subscription, string member, string some) =>
        subscription[member] = (string?)subscription[member] == some ? null : some;
}
