using System.Text.Json.Nodes;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatchLogs.Patterns;

/// <summary>What a message has where a pattern looks. A node that is null is JSON's null.</summary>
internal readonly record struct FieldValue(bool Exists, JsonNode? Node)
{
    /// <summary>Null where there is nothing to compare.</summary>
    public string? Text => Node is JsonValue ? Node.ToString() : null;
}
