using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Access;
using SageMakerMonitorOperator.AwsSimulator.Consistency;
using SageMakerMonitorOperator.AwsSimulator.Inventory;
using SageMakerMonitorOperator.AwsSimulator.Journal;
using SageMakerMonitorOperator.AwsSimulator.Protocol;
using SageMakerMonitorOperator.AwsSimulator.Sns.Operations;

namespace SageMakerMonitorOperator.AwsSimulator.Sns;

/// <summary>SNS, API version 2010-03-31: standard topics, their subscriptions and tags. It delivers nothing.</summary>
public sealed class SnsService : IAwsService, IResourceInventory
{
    private readonly ConcurrentDictionary<(string AccountId, string Region), TopicStore> stores = new();
    private readonly TimeProvider clock;
    private readonly ResourceJournal journal;
    private readonly Lags lags;

    internal SnsService(TimeProvider clock, ResourceJournal journal, Lags lags)
    {
        this.clock = clock;
        this.journal = journal;
        this.lags = lags;
    }

    public string SigningName => "sns";

    public string XmlNamespace => "http://sns.amazonaws.com/doc/2010-03-31/";

    public TopicStore Topics(string accountId, string region) =>
        stores.GetOrAdd((accountId, region), key => new(key.AccountId, key.Region, clock, journal));

    IEnumerable<AwsResource> IResourceInventory.Resources(string accountId, TimeSpan lag) =>
        stores
            .Where(store => store.Key.AccountId == accountId)
            .SelectMany(store => store.Value.Use(all => all.All(lag).ToList()), (store, topic) => (store, topic))
            .Select(found => Resource(found.store.Key.Region, found.topic));

    public void Reset() => stores.Clear();

    public IReadOnlyList<RequiredPermission> PermissionsFor(AwsRequest request) =>
        SnsActions.Of(request, Topics(request.AccountId, request.Region));

    public JsonObject Answer(AwsRequest request)
    {
        var topics = Topics(request.AccountId, request.Region);
        return topics.Use(all => Answer(topics, all, request));
    }

    private JsonObject Answer(TopicStore topics, Timeline<Topic> all, AwsRequest request) =>
        request.Operation switch
        {
            "CreateTopic" => new TopicWrites(topics, all).Create(request),
            "SetTopicAttributes" => new TopicWrites(topics, all).Set(request),
            "DeleteTopic" => new TopicWrites(topics, all).Delete(request),
            "GetTopicAttributes" => new TopicReads(topics, all, lags.Reads).Attributes(request),
            "ListTopics" => new TopicReads(topics, all, lags.Reads).List(request),
            "ListSubscriptionsByTopic" => new TopicReads(topics, all, lags.Reads).Subscriptions(request),
            "Subscribe" => new Subscriptions(topics, all).Subscribe(request),
            "Unsubscribe" => new Subscriptions(topics, all).Unsubscribe(request),
            "GetSubscriptionAttributes" => new Subscriptions(topics, all).Get(request, lags.Reads),
            "SetSubscriptionAttributes" => new Subscriptions(topics, all).Set(request),
            "ListTagsForResource" => new TopicTags(topics, all).List(request, lags),
            "TagResource" => new TopicTags(topics, all).Add(request),
            "UntagResource" => new TopicTags(topics, all).Remove(request),
            _ => throw new AwsException("InvalidAction", $"The simulator has no operation {request.Operation}."),
        };

    private static AwsResource Resource(string region, Topic topic) =>
        new(region, "sns:topic", topic.Arn, topic.Snapshot(), topic.Tags) { EverTagged = topic.EverTagged };
}
