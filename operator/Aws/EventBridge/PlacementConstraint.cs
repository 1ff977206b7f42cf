using System.Text.Json.Serialization;

namespace SageMakerMonitorOperator.Aws.EventBridge;

public sealed record PlacementConstraint
{
    /// <summary>distinctInstance or memberOf.</summary>
    [JsonPropertyName("type")]
    public string? Type { get; init; }

    [JsonPropertyName("expression")]
    public string? Expression { get; init; }
}
