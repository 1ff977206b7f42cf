using System.Net;
using System.Text.Json;
using static SageMakerMonitorOperator.AwsSimulator.EventBridge.EventBridgeErrors;

namespace SageMakerMonitorOperator.AwsSimulator.EventBridge.Patterns;

/// <summary>The operator cidr, for IPv4 and IPv6.</summary>
internal static class Cidr
{
    public static ValuePattern Read(JsonElement operand)
    {
        ExpectPattern(operand.ValueKind == JsonValueKind.String, "prefix match pattern must be a string");
        ExpectPattern(
            IPNetwork.TryParse(operand.GetString(), out var network),
            $"Malformed CIDR, expected IP address and mask: {operand}"
        );
        return ValuePattern.Text(text => IPAddress.TryParse(text, out var address) && network.Contains(address));
    }
}
