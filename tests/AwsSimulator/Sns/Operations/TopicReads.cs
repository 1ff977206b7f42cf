using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Consistency;
using SageMakerMonitorOperator.AwsSimulator.Protocol;
using static SageMakerMonitorOperator.AwsSimulator.Sns.SnsErrors;

namespace SageMakerMonitorOperator.AwsSimulator.Sns.Operations;

/// <summary>GetTopicAttributes, ListTopics and ListSubscriptionsByTopic.</summary>
internal sealed class TopicReads(TopicStore topics, Timeline<Topic> all, TimeSpan lag)
{
    // "Each call returns a limited list of topics, up to 100", and so for subscriptions.
    private const int Page = 100;

    public static Topic Find(TopicStore topics, Timeline<Topic> all, string? arn, TimeSpan lag = default)
    {
        var name = topics.NameIn(arn ?? "") ?? throw Invalid("TopicArn");
        return all.Find(name, lag) ?? throw NoTopic();
    }

    public JsonObject Attributes(AwsRequest request) =>
        new() { ["Attributes"] = QueryAnswer.Map(Find(request).Describe(topics.AccountId)) };

    public JsonObject List(AwsRequest request) =>
        Paged(request, "Topics", all.All(lag), topic => topic.Name, topic => new() { ["TopicArn"] = topic.Arn });

    public JsonObject Subscriptions(AwsRequest request)
    {
        var topic = Find(request);
        return Paged(
            request,
            "Subscriptions",
            topic.Subscriptions.Values,
            subscription => subscription.Arn,
            subscription => Show(topic, subscription)
        );
    }

    private Topic Find(AwsRequest request) => Find(topics, all, request.Text("TopicArn"), lag);

    private JsonObject Show(Topic topic, Subscription subscription) =>
        new()
        {
            ["SubscriptionArn"] = subscription.IsPending ? "PendingConfirmation" : subscription.Arn,
            ["Owner"] = topics.AccountId,
            ["Protocol"] = subscription.Protocol,
            ["Endpoint"] = subscription.ShownEndpoint,
            ["TopicArn"] = topic.Arn,
        };

    private static JsonObject Paged<T>(
        AwsRequest request,
        string list,
        IEnumerable<T> items,
        Func<T, string> key,
        Func<T, JsonObject> show
    )
    {
        var after = PageToken.Read(request.Text("NextToken"));
        var rest = items
            .Where(item => after is null || string.CompareOrdinal(key(item), after) > 0)
            .Take(Page + 1)
            .ToList();
        var answer = new JsonObject { [list] = new JsonArray([.. rest.Take(Page).Select(show)]) };
        if (rest.Count > Page)
        {
            answer["NextToken"] = PageToken.After(key(rest[Page - 1]));
        }

        return answer;
    }
}
