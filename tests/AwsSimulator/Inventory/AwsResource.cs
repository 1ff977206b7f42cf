using System.Text.Json.Nodes;

namespace SageMakerMonitorOperator.AwsSimulator.Inventory;

/// <summary>A resource as other services see it. Type is the Tagging API's, such as <c>cloudwatch:alarm</c>.</summary>
internal sealed record AwsResource(
    string Region,
    string Type,
    string Arn,
    JsonObject Configuration,
    IReadOnlyDictionary<string, string> Tags
)
{
    /// <summary>The Tagging API goes on showing what lost its last tag.</summary>
    public required bool EverTagged { get; init; }

    public string Service => Type.Split(':')[0];
}
