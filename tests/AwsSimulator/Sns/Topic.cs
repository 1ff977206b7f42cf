using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace SageMakerMonitorOperator.AwsSimulator.Sns;

/// <summary>One version of a topic with its subscriptions.</summary>
internal sealed record Topic(string Name, string Arn)
{
    private readonly ImmutableSortedDictionary<string, string> tags = Attributes.None;

    /// <summary>What was set, and the policy, which every topic has.</summary>
    public required ImmutableSortedDictionary<string, string> Set { get; init; }

    /// <summary>By ARN.</summary>
    public ImmutableSortedDictionary<string, Subscription> Subscriptions { get; init; } =
        ImmutableSortedDictionary.Create<string, Subscription>(StringComparer.Ordinal);

    public ImmutableSortedDictionary<string, string> Tags
    {
        get => tags;
        init
        {
            tags = value;
            EverTagged |= value.Count > 0;
        }
    }

    public bool EverTagged { get; private init; }

    public Topic With(Subscription subscription) =>
        this with
        {
            Subscriptions = Subscriptions.SetItem(subscription.Arn, subscription),
        };

    /// <summary>As GetTopicAttributes shows it.</summary>
    public ImmutableSortedDictionary<string, string> Describe(string accountId) =>
        Set.SetItem("TopicArn", Arn)
            .SetItem("Owner", accountId)
            .SetItem("DisplayName", Set.GetValueOrDefault("DisplayName", ""))
            .SetItem("EffectiveDeliveryPolicy", Set.GetValueOrDefault("DeliveryPolicy", DeliveryPolicy.Default))
            .SetItem("SubscriptionsPending", $"{Subscriptions.Values.Count(subscription => subscription.IsPending)}")
            .SetItem("SubscriptionsConfirmed", $"{Subscriptions.Values.Count(subscription => !subscription.IsPending)}")
            .SetItem("SubscriptionsDeleted", "0");

    /// <summary>What it is without what the service draws or counts: the attributes, and the subscriptions in the order of
    /// their endpoints. What is at its default is not there.</summary>
    public JsonObject Configuration()
    {
        var configuration = Attributes.ToJson(
            Set.Where(attribute =>
                attribute
                    is not ({ Key: "SignatureVersion", Value: "1" } or { Key: "TracingConfig", Value: "PassThrough" })
            )
        );
        configuration[nameof(Subscriptions)] = new JsonArray([
            .. Subscriptions
                .Values.OrderBy(subscription => subscription.Key, StringComparer.Ordinal)
                .Select(subscription => subscription.Configuration()),
        ]);
        return configuration;
    }

    /// <summary>The same, with the policy's statements in the order of their Sids, so that runs can be compared.</summary>
    public JsonObject Snapshot()
    {
        var snapshot = Configuration();
        snapshot["Policy"] = JsonNode.Parse(Set["Policy"]);
        if (snapshot["Policy"]!["Statement"] is JsonArray statements)
        {
            snapshot["Policy"]!["Statement"] = new JsonArray([
                .. statements
                    .OrderBy(statement => $"{statement!["Sid"]}", StringComparer.Ordinal)
                    .Select(one => one!.DeepClone()),
            ]);
        }

        return snapshot;
    }
}
