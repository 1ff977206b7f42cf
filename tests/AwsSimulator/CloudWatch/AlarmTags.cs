using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Protocol;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatch;

internal static class AlarmTags
{
    public static IReadOnlyList<KeyValuePair<string, string>> Read(AwsRequest request) =>
        [
            .. request
                .Objects("Tags")
                .Select(tag => KeyValuePair.Create(tag["Key"]!.ToString(), tag["Value"]?.ToString() ?? "")),
        ];

    public static JsonObject List(AlarmStore alarms, AwsRequest request) =>
        alarms.Use(all => new JsonObject { ["Tags"] = Write(Tagged(alarms, request).Tags) });

    public static JsonObject Add(AlarmStore alarms, AwsRequest request) =>
        alarms.Use(all =>
        {
            var alarm = Tagged(alarms, request);
            foreach (var (key, value) in Read(request))
            {
                alarm.Tags[key] = value;
            }

            return new JsonObject();
        });

    public static JsonObject Remove(AlarmStore alarms, AwsRequest request) =>
        alarms.Use(all =>
        {
            var alarm = Tagged(alarms, request);
            foreach (var key in request.Texts("TagKeys"))
            {
                alarm.Tags.Remove(key);
            }

            return new JsonObject();
        });

    public static JsonArray Write(IEnumerable<KeyValuePair<string, string>> tags) =>
        [.. tags.Select(tag => new JsonObject { ["Key"] = tag.Key, ["Value"] = tag.Value })];

    private static Alarm Tagged(AlarmStore alarms, AwsRequest request) =>
        alarms.ByArn(request.RequiredText("ResourceARN"))
        ?? throw new AwsException("ResourceNotFoundException", "The named resource does not exist.", 404);
}
