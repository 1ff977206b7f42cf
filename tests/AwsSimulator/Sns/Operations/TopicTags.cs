using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.CloudWatch.Operations;
using SageMakerMonitorOperator.AwsSimulator.CloudWatch.Rules;
using SageMakerMonitorOperator.AwsSimulator.Consistency;
using SageMakerMonitorOperator.AwsSimulator.Journal;
using SageMakerMonitorOperator.AwsSimulator.Protocol;
using SageMakerMonitorOperator.AwsSimulator.Validation;
using static SageMakerMonitorOperator.AwsSimulator.Sns.SnsErrors;

namespace SageMakerMonitorOperator.AwsSimulator.Sns.Operations;

/// <summary>ListTagsForResource, TagResource and UntagResource, of topics.</summary>
internal sealed class TopicTags(TopicStore topics, Timeline<Topic> all)
{
    private const string TooMany = "TagLimitExceeded";

    private static readonly Member Arn = Member.Text("ResourceArn", 1, 1011).Required();

    private static readonly Member Tags = Member.Structures(
        "Tags",
        [Member.Text("Key", 1, 128).Required(), Member.Text("Value", 0, 256).Required()]
    );

    private static readonly RequestShape Listing = new(Arn) { Code = InvalidCode };

    private static readonly RequestShape Creation = new(Tags) { Code = InvalidCode };

    private static readonly RequestShape Tagging = new(Arn, Tags.Required()) { Code = InvalidCode };

    private static readonly RequestShape Untagging = new(Arn, Member.Texts("TagKeys", 1, 128).Required())
    {
        Code = InvalidCode,
    };

    /// <summary>The Tags of a CreateTopic.</summary>
    public static void Check(AwsRequest raw)
    {
        var request = Creation.Read(raw);
        TagRules.CheckCount(request.Objects("Tags").Count, TooMany);
        TagRules.Check(request, InvalidCode);
    }

    /// <summary>Whether the topic is there and what tags it has come from different places, each late by its own lag.</summary>
    public JsonObject List(AwsRequest raw, Lags lags)
    {
        var topic = Find(Listing.Read(raw), lags.Reads);
        return new() { ["Tags"] = TagOperations.Write(all.Find(topic.Name, lags.Tags)?.Tags ?? Attributes.None) };
    }

    public JsonObject Add(AwsRequest raw)
    {
        var request = Tagging.Read(raw);
        TagRules.Check(request, InvalidCode);
        var topic = Find(request);
        var tags = topic.Tags.SetItems(TagOperations.Read(request));
        TagRules.CheckCount(tags.Count, TooMany);
        topics.Write(topic.Name, topic with { Tags = tags }, topic.Arn, ResourceChangeKind.Tagged);
        return [];
    }

    public JsonObject Remove(AwsRequest raw)
    {
        var request = Untagging.Read(raw);
        var keys = request.Texts("TagKeys");
        TagRules.CheckKeys(keys, InvalidCode);
        var topic = Find(request);
        topics.Write(
            topic.Name,
            topic with
            {
                Tags = topic.Tags.RemoveRange(keys),
            },
            topic.Arn,
            ResourceChangeKind.Untagged
        );
        return [];
    }

    private Topic Find(AwsRequest request, TimeSpan lag = default) =>
        topics.NameIn(request.Text("ResourceArn")!) is { } name && all.Find(name, lag) is { } topic
            ? topic
            : throw NoResource();
}
