using System.Text.Json.Serialization;

namespace SageMakerMonitorOperator.Aws.EventBridge;

public sealed record PlacementStrategy
{
    /// <summary>random, spread or binpack.</summary>
    [JsonPropertyName("type")]
    public string? Type { get; init; }

    [JsonPropertyName("field")]
    public string? Field { get; init; }
}
