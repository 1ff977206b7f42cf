using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace SageMakerMonitorOperator.AwsSimulator.GuardDuty;

/// <summary>Where findings are exported to.</summary>
internal sealed record PublishingDestination(string Id, string Type, string Arn, string KmsKeyArn)
{
    public const string Pending = "PENDING_VERIFICATION";
    public const string Publishing = "PUBLISHING";

    public string Status { get; init; } = Publishing;

    /// <summary>When it began to fail; null while it works.</summary>
    public DateTimeOffset? FailedSince { get; init; }

    public string? ClientToken { get; init; }

    public ImmutableSortedDictionary<string, string> Tags { get; init; } =
        ImmutableSortedDictionary<string, string>.Empty;

    public JsonObject Configuration() => new() { ["destinationArn"] = Arn, ["kmsKeyArn"] = KmsKeyArn };

    public JsonObject Describe() =>
        new()
        {
            ["destinationId"] = Id,
            ["destinationType"] = Type,
            ["status"] = Status,
            ["publishingFailureStartTimestamp"] = FailedSince?.ToUnixTimeMilliseconds() ?? 0,
            ["destinationProperties"] = Configuration(),
            ["tags"] = new JsonObject(Tags.Select(tag => KeyValuePair.Create(tag.Key, (JsonNode?)tag.Value))),
        };
}
