using System.Collections.Immutable;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.CloudWatch.Operations;
using SageMakerMonitorOperator.AwsSimulator.Consistency;
using SageMakerMonitorOperator.AwsSimulator.Journal;
using SageMakerMonitorOperator.AwsSimulator.Protocol;
using SageMakerMonitorOperator.AwsSimulator.Sns.Rules;
using static SageMakerMonitorOperator.AwsSimulator.Sns.SnsErrors;

namespace SageMakerMonitorOperator.AwsSimulator.Sns.Operations;

/// <summary>CreateTopic, SetTopicAttributes and DeleteTopic.</summary>
internal sealed class TopicWrites(TopicStore topics, Timeline<Topic> all)
{
    /// <summary>"If the requester already owns a topic with the specified name, that topic's ARN is returned without
    /// creating a new topic."</summary>
    public JsonObject Create(AwsRequest request)
    {
        var name = request.Text("Name") ?? "";
        TopicRules.CheckName(name);
        var arn = topics.Arn(name);
        var attributes = Attributes.Of(request);
        var checkedAttributes = attributes.Aggregate(
            Attributes.None,
            (set, attribute) => set.With(attribute.Key, TopicRules.Check(arn, attribute.Key, attribute.Value))
        );
        TopicTags.Check(request);
        if (all.Find(name) is { } present)
        {
            CheckSame(present, checkedAttributes, request);
        }
        else
        {
            topics.Write(name, New(name, checkedAttributes, request), arn, ResourceChangeKind.Created);
        }

        return new() { ["TopicArn"] = arn };
    }

    public JsonObject Set(AwsRequest request)
    {
        var topic = TopicReads.Find(topics, all, request.Text("TopicArn"));
        var name = request.Text("AttributeName") ?? throw Invalid("AttributeName");
        var value = TopicRules.Check(topic.Arn, name, request.Parameters["AttributeValue"]?.ToString() ?? "");
        topics.Write(
            topic.Name,
            topic with
            {
                Set = topic.Set.With(name, value),
            },
            topic.Arn,
            ResourceChangeKind.Updated
        );
        return [];
    }

    /// <summary>"Deletes a topic and all its subscriptions. … deleting a topic that does not exist does not result in an
    /// error."</summary>
    public JsonObject Delete(AwsRequest request)
    {
        var name = topics.NameIn(request.Text("TopicArn") ?? "") ?? throw Invalid("TopicArn");
        if (all.Find(name) is { } topic)
        {
            topics.Write(name, topic: null, topic.Arn, ResourceChangeKind.Deleted);
        }

        return [];
    }

    private Topic New(string name, ImmutableSortedDictionary<string, string> attributes, AwsRequest request) =>
        new(name, topics.Arn(name))
        {
            Set = attributes.ContainsKey("Policy")
                ? attributes
                : attributes.Add("Policy", AccessPolicy.Default(topics.Arn(name), topics.AccountId)),
            Tags = TagOperations.Read(request),
        };

    private static void CheckSame(
        Topic present,
        ImmutableSortedDictionary<string, string> attributes,
        AwsRequest request
    )
    {
        Expect(
            attributes.All(attribute => present.Set.GetValueOrDefault(attribute.Key) == attribute.Value),
            "Attributes Reason: Topic already exists with different attributes"
        );
        Expect(
            request.Objects("Tags").Count == 0 || TagOperations.Read(request).SequenceEqual(present.Tags),
            "Tags Reason: Topic already exists with different tags"
        );
    }
}
