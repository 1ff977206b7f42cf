using System.Text.Json;
using System.Text.Json.Nodes;

namespace SageMakerMonitorOperator.AwsSimulator.Calls;

/// <summary>Whether a request speaks of a name: some text in its parameters is the name, or an ARN that ends in it, or one
/// of something below it, as a topic's subscription.</summary>
internal static class Mention
{
    public static bool Of(string name, JsonNode? parameters) =>
        parameters switch
        {
            JsonObject fields => fields.Any(field => Of(name, field.Value)),
            JsonArray items => items.Any(item => Of(name, item)),
            JsonValue value => value.GetValueKind() == JsonValueKind.String && IsOrEndsIn(name, value.ToString()),
            _ => false,
        };

    private static bool IsOrEndsIn(string name, string text) =>
        text == name
        || (
            text.StartsWith("arn:", StringComparison.Ordinal)
            && (
                text.EndsWith($":{name}", StringComparison.Ordinal)
                || text.EndsWith($"/{name}", StringComparison.Ordinal)
                || text.Contains($":{name}:", StringComparison.Ordinal)
            )
        );
}
