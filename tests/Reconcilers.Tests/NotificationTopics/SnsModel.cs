using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Api.NotificationTopics;
using SageMakerMonitorOperator.Aws.SimpleNotificationService;
using SageMakerMonitorOperator.Reconcilers.NotificationTopics;
using SageMakerMonitorOperator.Reconcilers.Planning;
using SageMakerMonitorOperator.Reconcilers.Secrets;

namespace SageMakerMonitorOperator.Reconcilers.Tests.NotificationTopics;

/// <summary>What SNS keeps of the calls about one topic.</summary>
internal sealed class SnsModel
{
    public const string Arn = "arn:aws:sns:eu-west-1:111122223333:ml_oncall";

    private int _drawn;

    public bool Exists { get; private set; }

    public Dictionary<string, string> Attributes { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, string> Tags { get; } = new(StringComparer.Ordinal);

    public List<Line> Subscriptions { get; } = [];

    /// <summary>How many messages asked for a confirmation.</summary>
    public int Asked { get; private set; }

    public IEnumerable<JsonObject> Statements =>
        JsonNode.Parse(Attributes["Policy"])!["Statement"]!.AsArray().Select(statement => statement!.AsObject());

    public JsonObject Statement(string sid) => Statements.Single(statement => (string?)statement["Sid"] == sid);

    public void Apply(Step step)
    {
        switch (step.Request)
        {
            case CreateTopicRequest create:
                create.Name.ShouldBe("ml_oncall");
                Create(create.Attributes, create.Tags);
                break;
            case SetTopicAttributesRequest set:
                set.TopicArn.ShouldBe(Arn);
                Set(Attributes, set.AttributeName, set.AttributeValue);
                break;
            case SubscribeRequest subscribe:
                subscribe.TopicArn.ShouldBe(Arn);
                Subscribe(subscribe.Protocol, subscribe.Endpoint, subscribe.Attributes);
                break;
            case UnsubscribeRequest unsubscribe:
                Subscriptions.RemoveAll(line => line.Arn == unsubscribe.SubscriptionArn).ShouldBe(1);
                break;
            case SetSubscriptionAttributesRequest set:
                var line = Subscriptions.Single(one => one.Arn == set.SubscriptionArn);
                line.IsPending.ShouldBeFalse();
                Set(line.Attributes, set.AttributeName, set.AttributeValue is "{}" ? "" : set.AttributeValue ?? "");
                break;
            case TagResourceRequest tag:
                tag.Tags.ToList().ForEach(one => Tags[one.Key] = one.Value);
                break;
            case UntagResourceRequest untag:
                untag.TagKeys.ToList().ForEach(key => Tags.Remove(key));
                break;
            default:
                throw new InvalidOperationException(step.Operation);
        }
    }

    public void Create(IReadOnlyDictionary<string, string>? attributes = null, IReadOnlyList<Tag>? tags = null)
    {
        Exists = true;
        foreach (var (name, value) in attributes ?? new Dictionary<string, string>())
        {
            Attributes[name] = value;
        }

        (tags ?? []).ToList().ForEach(tag => Tags[tag.Key] = tag.Value);
        Attributes.TryAdd(
            "Policy",
            $$"""{"Version":"2008-10-17","Id":"__default_policy_ID","Statement":[{"Sid":"__default_statement_ID","Effect":"Allow","Principal":{"AWS":"*"},"Action":["SNS:Publish"],"Resource":"{{Arn}}"}]}"""
        );
    }

    public Line Subscribe(string protocol, string endpoint, IReadOnlyDictionary<string, string>? attributes = null)
    {
        var isPending = protocol is "email" or "https";
        Asked += isPending ? 1 : 0;
        var line = Subscriptions.Find(one => (one.Protocol, one.Endpoint) == (protocol, endpoint));
        if (line is null)
        {
            line = new Line($"{Arn}:{++_drawn}", protocol, endpoint) { IsPending = isPending };
            Subscriptions.Add(line);
            foreach (var (name, value) in attributes ?? new Dictionary<string, string>())
            {
                line.Attributes[name] = value;
            }
        }

        return line;
    }

    /// <param name="topic">The object that looks.</param>
    /// <param name="secrets">What it knows.</param>
    /// <param name="form">How SNS words it.</param>
    public ObservedTopic? Observe(NotificationTopic topic, SecretValues secrets, Wording form)
    {
        var matcher = new SubscriptionMatcher(topic, secrets);
        return Exists
            ? new ObservedTopic(
                Arn,
                new Dictionary<string, string>(Tags, StringComparer.Ordinal),
                form.Topic(Attributes),
                [.. form.List(Subscriptions).Select(line => Observe(matcher, line, form))]
            )
            : null;
    }

    private static ObservedSubscription Observe(SubscriptionMatcher matcher, Line line, Wording form)
    {
        var found = matcher.Match(
            new Subscription
            {
                SubscriptionArn =
                    line.IsDeleted ? Subscription.Deleted
                    : line.IsPending ? Subscription.PendingConfirmation
                    : line.Arn,
                Protocol = line.Protocol,
                Endpoint = SubscriptionId.Masked(line.Endpoint),
            }
        );
        return found is { Name: not null, Arn: not null }
            ? found with
            {
                Attributes = form.Subscription(line.Attributes),
            }
            : found;
    }

    private static void Set(Dictionary<string, string> attributes, string name, string value)
    {
        if (value.Length == 0)
        {
            attributes.Remove(name);
        }
        else
        {
            attributes[name] = value;
        }
    }

    internal sealed record Line(string Arn, string Protocol, string Endpoint)
    {
        public bool IsPending { get; set; }

        public bool IsDeleted { get; set; }

        public Dictionary<string, string> Attributes { get; } = new(StringComparer.Ordinal);
    }
}
