using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.CloudWatchLogs.Patterns;
using SageMakerMonitorOperator.AwsSimulator.Protocol;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatchLogs.Operations;

/// <summary>TestMetricFilter: which messages match, and what their fields hold.</summary>
internal static class PatternTest
{
    public static JsonObject Answer(AwsRequest raw)
    {
        var request = LogFilterShapes.Test.Read(raw);
        var pattern = FilterPattern.Parse(request.Parameters["filterPattern"]!.ToString());
        var matches = request
            .Texts("logEventMessages")
            .Select((message, index) => (Number: index + 1, Message: message, Fields: pattern.Match(message)))
            .Where(tested => tested.Fields is not null)
            .Select(tested => new JsonObject
            {
                ["eventNumber"] = tested.Number,
                ["eventMessage"] = tested.Message,
                ["extractedValues"] = new JsonObject(
                    tested.Fields!.Select(field => KeyValuePair.Create(field.Key, (JsonNode?)field.Value))
                ),
            });
        return new() { ["matches"] = new JsonArray([.. matches]) };
    }
}
