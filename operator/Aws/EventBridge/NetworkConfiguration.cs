using System.Text.Json.Serialization;

namespace SageMakerMonitorOperator.Aws.EventBridge;

public sealed record NetworkConfiguration
{
    [JsonPropertyName("awsvpcConfiguration")]
    public AwsVpcConfiguration? AwsVpcConfiguration { get; init; }
}
