using System.Collections.Immutable;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Consistency;
using SageMakerMonitorOperator.AwsSimulator.Journal;
using SageMakerMonitorOperator.AwsSimulator.Protocol;
using SageMakerMonitorOperator.AwsSimulator.Sns.Rules;
using static SageMakerMonitorOperator.AwsSimulator.Sns.SnsErrors;

namespace SageMakerMonitorOperator.AwsSimulator.Sns.Operations;

/// <summary>Subscribe, Unsubscribe, and the attributes of a subscription.</summary>
internal sealed class Subscriptions(TopicStore topics, Timeline<Topic> all)
{
    // Seen: terraform-provider-aws#30543.
    private const string StillPending =
        "This operation couldn't be completed because the subscription is pending confirmation.";

    public JsonObject Subscribe(AwsRequest request)
    {
        var topic = TopicReads.Find(topics, all, request.Text("TopicArn"));
        var protocol = request.Text("Protocol") ?? throw Invalid("Protocol");
        var endpoint = request.Text("Endpoint") ?? throw Invalid("Endpoint");
        SubscriptionRules.CheckEndpoint(protocol, endpoint);
        var attributes = Attributes.Of(request);
        SubscriptionRules.Check(protocol, attributes);
        var arn = Subscription.ArnOf(topic.Arn, protocol, endpoint);
        var subscription = topic.Subscriptions.GetValueOrDefault(arn) is { } present
            ? Again(present, attributes)
            : New(arn, protocol, endpoint, attributes);
        if (subscription is not null)
        {
            var kind = subscription.Asked > 1 ? ResourceChangeKind.Updated : ResourceChangeKind.Created;
            topics.Write(topic.Name, topic.With(subscription), arn, kind);
        }

        var isPending = subscription?.IsPending == true && request.Text("ReturnSubscriptionArn") != "true";
        return new() { ["SubscriptionArn"] = isPending ? "pending confirmation" : arn };
    }

    public JsonObject Unsubscribe(AwsRequest request)
    {
        // "Unsubscribe … idempotent": an unknown one is no error, an ill-formed one is.
        var arn = request.Text("SubscriptionArn");
        if (Holder(arn) is { } topic)
        {
            Expect(!topic.Subscriptions[arn!].IsPending, StillPending);
            var left = topic with { Subscriptions = topic.Subscriptions.Remove(arn!) };
            topics.Write(topic.Name, left, arn!, ResourceChangeKind.Deleted);
        }

        return [];
    }

    public JsonObject Get(AwsRequest request, TimeSpan lag)
    {
        var arn = request.Text("SubscriptionArn");
        var topic = Holder(arn, lag) ?? throw NoSubscription();
        return new()
        {
            ["Attributes"] = QueryAnswer.Map(topic.Subscriptions[arn!].Describe(topic.Arn, topics.AccountId)),
        };
    }

    public JsonObject Set(AwsRequest request)
    {
        var arn = request.Text("SubscriptionArn");
        var topic = Holder(arn) ?? throw NoSubscription();
        var subscription = topic.Subscriptions[arn!];
        Expect(!subscription.IsPending, StillPending);
        var name = request.Text("AttributeName") ?? throw Invalid("AttributeName");
        var value = request.Parameters["AttributeValue"]?.ToString();
        SubscriptionRules.Check(subscription.Protocol, name, value);
        var changed = subscription with { Set = subscription.Set.With(name, value == "{}" ? null : value) };
        topics.Write(topic.Name, topic.With(changed), arn!, ResourceChangeKind.Updated);
        return [];
    }

    private Subscription New(
        string arn,
        string protocol,
        string endpoint,
        ImmutableSortedDictionary<string, string> attributes
    )
    {
        var isPending = SubscriptionRules.MustConfirm(protocol, endpoint, topics.AccountId);
        return new(arn, protocol, endpoint)
        {
            IsPending = isPending,
            Set = attributes,
            Asked = isPending ? 1 : 0,
        };
    }

    /// <summary>The endpoint is asked again; one that has confirmed is left as it is.</summary>
    private static Subscription? Again(Subscription present, ImmutableSortedDictionary<string, string> attributes)
    {
        Expect(
            attributes.All(attribute => present.Set.GetValueOrDefault(attribute.Key) == attribute.Value),
            "Attributes Reason: Subscription already exists with different attributes"
        );
        return present.IsPending ? present with { Asked = present.Asked + 1 } : null;
    }

    private Topic? Holder(string? arn, TimeSpan lag = default)
    {
        Expect(arn?.Split(':').Length == 7, "SubscriptionArn Reason: An ARN must have at least 6 elements");
        var name = topics.NameIn(arn![..arn!.LastIndexOf(':')]);
        return name is not null && all.Find(name, lag) is { } topic && topic.Subscriptions.ContainsKey(arn!)
            ? topic
            : null;
    }
}
