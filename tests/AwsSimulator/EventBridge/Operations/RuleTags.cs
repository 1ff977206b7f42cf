using System.Collections.Immutable;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.CloudWatch.Operations;
using SageMakerMonitorOperator.AwsSimulator.CloudWatch.Rules;
using SageMakerMonitorOperator.AwsSimulator.Consistency;
using SageMakerMonitorOperator.AwsSimulator.EventBridge.Rules;
using SageMakerMonitorOperator.AwsSimulator.Journal;
using SageMakerMonitorOperator.AwsSimulator.Protocol;
using SageMakerMonitorOperator.AwsSimulator.Validation;
using static SageMakerMonitorOperator.AwsSimulator.EventBridge.EventBridgeErrors;

namespace SageMakerMonitorOperator.AwsSimulator.EventBridge.Operations;

/// <summary>ListTagsForResource, TagResource and UntagResource, of rules.</summary>
internal sealed class RuleTags(RuleStore store, Timeline<EventRule> all)
{
    private static readonly RequestShape Listing = EventMembers.Shape(EventMembers.ResourceArn);

    private static readonly RequestShape Tagging = EventMembers.Shape(
        EventMembers.ResourceArn,
        EventMembers.Tags.Required()
    );

    private static readonly RequestShape Untagging = EventMembers.Shape(
        EventMembers.ResourceArn,
        Member.Texts("TagKeys", 1, 128).Required()
    );

    /// <summary>Whether the rule is there and what tags it has come from different places, each late by its own lag.</summary>
    public JsonObject List(AwsRequest raw, Lags lags)
    {
        var rule = Find(Listing.Read(raw), lags.Reads);
        return new()
        {
            ["Tags"] = TagOperations.Write(
                all.Find(rule.Name, lags.Tags)?.Tags ?? ImmutableSortedDictionary<string, string>.Empty
            ),
        };
    }

    public JsonObject Add(AwsRequest raw)
    {
        var request = Tagging.Read(raw);
        TagRules.Check(request, InvalidCode);
        var rule = FindChangeable(request);
        var tags = rule.Tags.SetItems(TagOperations.Read(request));
        TagRules.CheckCount(tags.Count, "LimitExceededException");
        store.Shelf.Write(rule with { Tags = tags }, ResourceChangeKind.Tagged);
        return [];
    }

    public JsonObject Remove(AwsRequest raw)
    {
        var request = Untagging.Read(raw);
        var keys = request.Texts("TagKeys");
        TagRules.CheckKeys(keys, InvalidCode);
        var rule = FindChangeable(request);
        store.Shelf.Write(rule with { Tags = rule.Tags.RemoveRange(keys) }, ResourceChangeKind.Untagged);
        return [];
    }

    private EventRule FindChangeable(AwsRequest request)
    {
        var rule = Find(request);
        return rule.ManagedBy is null ? rule : throw Managed(rule);
    }

    private EventRule Find(AwsRequest request, TimeSpan lag = default)
    {
        var arn = request.Text("ResourceARN")!;
        Expect(
            arn.StartsWith("arn:", StringComparison.Ordinal),
            $"Parameter {arn} is not valid. Reason: Provided Arn is not in correct format."
        );
        var key = store.Shelf.NameIn(arn) ?? arn;
        return all.Find(key, lag) ?? throw NoRule(key[(key.LastIndexOf('/') + 1)..], BusIn(key));
    }

    private static string BusIn(string key) => key.LastIndexOf('/') is >= 0 and var at ? key[..at] : EventBus.Default;
}
