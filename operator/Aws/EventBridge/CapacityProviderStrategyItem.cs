using System.Text.Json.Serialization;

namespace SageMakerMonitorOperator.Aws.EventBridge;

public sealed record CapacityProviderStrategyItem
{
    [JsonPropertyName("capacityProvider")]
    public required string CapacityProvider { get; init; }

    [JsonPropertyName("weight")]
    public int? Weight { get; init; }

    [JsonPropertyName("base")]
    public int? Base { get; init; }
}
