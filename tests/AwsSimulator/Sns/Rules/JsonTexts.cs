using System.Text.Json;
using System.Text.Json.Nodes;

namespace SageMakerMonitorOperator.AwsSimulator.Sns.Rules;

/// <summary>Attributes that are JSON.</summary>
internal static class JsonTexts
{
    public static bool IsObject(string text) => Read(text) is not null;

    public static JsonObject? Read(string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
