using System.Text.Json;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.EventBridge.Patterns;
using SageMakerMonitorOperator.AwsSimulator.EventBridge.Rules;
using SageMakerMonitorOperator.AwsSimulator.Protocol;
using SageMakerMonitorOperator.AwsSimulator.Validation;
using static SageMakerMonitorOperator.AwsSimulator.EventBridge.EventBridgeErrors;

namespace SageMakerMonitorOperator.AwsSimulator.EventBridge.Operations;

/// <summary>TestEventPattern.</summary>
internal static class PatternTest
{
    // "The JSON must follow the format specified in AWS Events, and the following fields are mandatory"
    private static readonly string[] Mandatory =
    [
        "id",
        "account",
        "source",
        "time",
        "region",
        "resources",
        "detail-type",
    ];

    private static readonly RequestShape Shape = EventMembers.Shape(
        EventMembers.EventPattern.Required(),
        Member.Text("Event").Required()
    );

    public static JsonObject Answer(AwsRequest raw, Readings readings)
    {
        var request = Shape.Read(raw);
        var pattern = EventPattern.Parse(request.Parameters.Text("EventPattern")!);
        using var @event = Parse(request.Parameters.Text("Event")!);
        Expect(
            readings.TakesIncompleteEvents || Mandatory.All(name => @event.RootElement.TryGetProperty(name, out _)),
            "Parameter Event is not valid."
        );
        return new() { ["Result"] = pattern.Matches(@event.RootElement) };
    }

    private static JsonDocument Parse(string text)
    {
        try
        {
            var parsed = JsonDocument.Parse(text);
            Expect(parsed.RootElement.ValueKind == JsonValueKind.Object, "Parameter Event is not valid.");
            return parsed;
        }
        catch (JsonException)
        {
            throw Invalid("Parameter Event is not valid.");
        }
    }
}
