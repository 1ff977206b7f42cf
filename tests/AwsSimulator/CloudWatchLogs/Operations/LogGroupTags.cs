using System.Collections.Immutable;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.CloudWatch.Rules;
using SageMakerMonitorOperator.AwsSimulator.CloudWatchLogs.Rules;
using SageMakerMonitorOperator.AwsSimulator.Consistency;
using SageMakerMonitorOperator.AwsSimulator.Journal;
using SageMakerMonitorOperator.AwsSimulator.Protocol;
using SageMakerMonitorOperator.AwsSimulator.Validation;
using static SageMakerMonitorOperator.AwsSimulator.CloudWatchLogs.LogsErrors;
using Tags = System.Collections.Immutable.ImmutableSortedDictionary<string, string>;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatchLogs.Operations;

/// <summary>ListTagsForResource, TagResource and UntagResource, of log groups.</summary>
internal sealed class LogGroupTags(LogStore store, Timeline<LogGroup> all)
{
    private const string TooMany = "TooManyTagsException";

    private static readonly Tags None = Tags.Empty.WithComparers(StringComparer.Ordinal);

    private static readonly RequestShape Listing = new(LogMembers.ResourceArn) { Code = InvalidCode };

    private static readonly RequestShape Tagging = new(LogMembers.ResourceArn, LogMembers.Tags.Required())
    {
        Code = InvalidCode,
    };

    private static readonly RequestShape Untagging = new(
        LogMembers.ResourceArn,
        Member.Texts("tagKeys", 1, 128, items: 50).Required()
    )
    {
        Code = InvalidCode,
    };

    /// <summary>The tags of a request, whose shape was checked.</summary>
    public static Tags Read(AwsRequest request)
    {
        var tags = None.AddRange(
            (request.Parameters["tags"] as JsonObject ?? []).Select(tag =>
                KeyValuePair.Create(tag.Key, tag.Value!.ToString())
            )
        );
        TagRules.CheckTexts(tags.Keys.Concat(tags.Values), InvalidCode);
        TagRules.CheckKeys(tags.Keys, InvalidCode);
        return tags;
    }

    /// <summary>Whether the group is there and what tags it has come from different places, each late by its own lag.</summary>
    public JsonObject List(AwsRequest raw, Lags lags)
    {
        var group = Find(Listing.Read(raw), lags.Reads);
        return new()
        {
            ["tags"] = new JsonObject(
                (all.Find(group.Name, lags.Tags)?.Tags ?? None).Select(tag =>
                    KeyValuePair.Create(tag.Key, (JsonNode?)tag.Value)
                )
            ),
        };
    }

    public JsonObject Add(AwsRequest raw)
    {
        var request = Tagging.Read(raw);
        var group = Find(request);
        var tags = group.Tags.SetItems(Read(request));
        TagRules.CheckCount(tags.Count, TooMany);
        store.Shelf.Write(group with { Tags = tags }, ResourceChangeKind.Tagged);
        return [];
    }

    public JsonObject Remove(AwsRequest raw)
    {
        var request = Untagging.Read(raw);
        var keys = request.Texts("tagKeys");
        TagRules.CheckKeys(keys, InvalidCode);
        var group = Find(request);
        store.Shelf.Write(group with { Tags = group.Tags.RemoveRange(keys) }, ResourceChangeKind.Untagged);
        return [];
    }

    private LogGroup Find(AwsRequest request, TimeSpan lag = default)
    {
        var name = store.Shelf.NameIn(request.Text("resourceArn")!);
        if (name is null || name.Contains(':', StringComparison.Ordinal))
        {
            throw InvalidArn();
        }

        return all.Find(name, lag) ?? throw NoGroup();
    }
}
