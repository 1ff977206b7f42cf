using System.Collections.Immutable;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Consistency;
using SageMakerMonitorOperator.AwsSimulator.Journal;
using SageMakerMonitorOperator.AwsSimulator.Protocol;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatch;

internal static class AlarmTags
{
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
    public static JsonObject List(AlarmStore alarms, AwsRequest request, Lags lags) =>
        alarms.Use(all =>
        {
            var alarm = Tagged(alarms, all, request, lags.Reads);
            return new JsonObject { ["Tags"] = Write(all.Find(alarm.Name, lags.Tags)?.Tags ?? NoTags) };
        });

    public static JsonObject Add(AlarmStore alarms, AwsRequest request) =>
        alarms.Use(all =>
        {
            var alarm = Tagged(alarms, all, request);
            alarms.Write(alarm with { Tags = alarm.Tags.SetItems(Read(request)) }, ResourceChangeKind.Tagged);
            return new JsonObject();
        });

    public static JsonObject Remove(AlarmStore alarms, AwsRequest request) =>
        alarms.Use(all =>
        {
            var alarm = Tagged(alarms, all, request);
            alarms.Write(
                alarm with
                {
                    Tags = alarm.Tags.RemoveRange(request.Texts("TagKeys")),
                },
                ResourceChangeKind.Untagged
            );
            return new JsonObject();
        });

    public static JsonArray Write(IEnumerable<KeyValuePair<string, string>> tags) =>
        [.. tags.Select(tag => new JsonObject { ["Key"] = tag.Key, ["Value"] = tag.Value })];

    private static Alarm Tagged(AlarmStore alarms, Timeline<Alarm> all, AwsRequest request, TimeSpan lag = default) =>
        alarms.NameIn(request.RequiredText("ResourceARN")) is { } name && all.Find(name, lag) is { } alarm
            ? alarm
            : throw new AwsException("ResourceNotFoundException", "The named resource does not exist.", 404);
}
