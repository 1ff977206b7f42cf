using System.Collections.Immutable;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.CloudWatch.Rules;
using SageMakerMonitorOperator.AwsSimulator.Consistency;
using SageMakerMonitorOperator.AwsSimulator.Journal;
using SageMakerMonitorOperator.AwsSimulator.Protocol;
using SageMakerMonitorOperator.AwsSimulator.Validation;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatch.Operations;

/// <summary>ListTagsForResource, TagResource and UntagResource, of alarms.</summary>
internal static class AlarmTags
{
    private const string Refused = "InvalidParameterValue";

    private static readonly RequestShape Resource = new(AlarmMembers.ResourceArn);

    private static readonly RequestShape Tagging = new(AlarmMembers.ResourceArn, AlarmMembers.Tags.Required());

    private static readonly RequestShape Untagging = new(
        AlarmMembers.ResourceArn,
        Member.Texts("TagKeys", 1, 128).Required()
    );

    private static readonly ImmutableSortedDictionary<string, string> NoTags = ImmutableSortedDictionary<
        string,
        string
    >.Empty;

    public static ImmutableSortedDictionary<string, string> Read(AwsRequest request) =>
        request
            .Objects("Tags")
            .ToImmutableSortedDictionary(
                tag => tag["Key"]!.ToString(),
                tag => tag["Value"]?.ToString() ?? "",
                StringComparer.Ordinal
            );

    /// <summary>Whether the alarm is there and what tags it has come from different places, each late by its own lag.</summary>
    /// <summary>Whether the alarm is there and what tags it has come from different places, each late by its own lag.</summary>
    public static JsonObject List(AlarmStore alarms, Timeline<Alarm> all, AwsRequest raw, Lags lags)
    {
        var alarm = Tagged(alarms, all, Resource.Read(raw), lags.Reads);
        return new() { ["Tags"] = Write(all.Find(alarm.Name, lags.Tags)?.Tags ?? NoTags) };
    }

    public static void Add(AlarmStore alarms, Timeline<Alarm> all, AwsRequest raw)
    {
        var request = Tagging.Read(raw);
        TagRules.Check(request, Refused);
        var alarm = Tagged(alarms, all, request);
        var tags = alarm.Tags.SetItems(Read(request));
        TagRules.CheckCount(tags.Count, Refused);
        alarms.Write(alarm with { Tags = tags }, ResourceChangeKind.Tagged);
    }

    public static void Remove(AlarmStore alarms, Timeline<Alarm> all, AwsRequest raw)
    {
        var request = Untagging.Read(raw);
        TagRules.CheckKeys(request.Texts("TagKeys"), Refused);
        var alarm = Tagged(alarms, all, request);
        alarms.Write(
            alarm with
            {
                Tags = alarm.Tags.RemoveRange(request.Texts("TagKeys")),
            },
            ResourceChangeKind.Untagged
        );
    }

    public static JsonArray Write(IEnumerable<KeyValuePair<string, string>> tags) =>
        [.. tags.Select(tag => new JsonObject { ["Key"] = tag.Key, ["Value"] = tag.Value })];

    private static Alarm Tagged(AlarmStore alarms, Timeline<Alarm> all, AwsRequest request, TimeSpan lag = default) =>
        alarms.NameIn(request.Text("ResourceARN")!) is { } name && all.Find(name, lag) is { } alarm
            ? alarm
            : throw new AwsException("ResourceNotFoundException", "The named resource does not exist.", 404);
}
