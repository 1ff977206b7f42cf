using System.Text.Json;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.AwsSimulator;
using SageMakerMonitorOperator.Integration.Fixtures;

namespace SageMakerMonitorOperator.Integration.Kinds;

/// <summary>What an account has at one moment, by the names of the resources.</summary>
internal sealed class AwsState
{
    /// <summary>The state of a name that no resource has.</summary>
    public const string Nothing = "{}";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private readonly Dictionary<string, JsonNode> _byArn = new(StringComparer.Ordinal);

    public AwsState(AwsSimulatorServer aws) => Collect(aws.Snapshot(Cluster.AccountId));

    /// <summary>Everything whose ARN ends in the name or has it for a Region, with the names that differ from object to object made equal.</summary>
    /// <param name="withOwner">False leaves the owner tags out.</param>
    public string Of(string awsName, string @namespace, string name, bool withOwner = true) =>
        new JsonObject(
            Named(awsName).Select(found => KeyValuePair.Create(found.Key, (JsonNode?)Shown(found.Value, withOwner)))
        )
            .ToJsonString(Indented)
            .Replace(awsName, "<aws name>", StringComparison.Ordinal)
            .Replace($"\"{@namespace}\"", "\"<namespace>\"", StringComparison.Ordinal)
            .Replace($"\"{name}\"", "\"<name>\"", StringComparison.Ordinal);

    /// <summary>The tags of the one resource of the name; null where there is none.</summary>
    public IReadOnlyDictionary<string, string>? TagsOf(string awsName) =>
        Named(awsName)
            .Select(found => found.Value["tags"])
            .SingleOrDefault()
            ?.AsObject()
            .ToDictionary(tag => tag.Key, tag => tag.Value!.ToString());

    private IEnumerable<KeyValuePair<string, JsonNode>> Named(string awsName) =>
        _byArn.Where(resource =>
            resource.Key.EndsWith($":{awsName}", StringComparison.Ordinal)
            || resource.Key.EndsWith($"/{awsName}", StringComparison.Ordinal)
            || RegionIn(resource.Key) == awsName
        );

    private static string RegionIn(string arn) => arn.Split(':')[3];

    private static JsonNode Shown(JsonNode resource, bool withOwner)
    {
        var shown = resource.DeepClone();
        if (!withOwner && shown["tags"] is JsonObject tags)
        {
            foreach (
                var key in tags.Select(tag => tag.Key)
                    .Where(key => key.StartsWith(OwnerTags.Prefix, StringComparison.Ordinal))
                    .ToList()
            )
            {
                tags.Remove(key);
            }
        }

        return shown;
    }

    private void Collect(JsonNode? node)
    {
        foreach (var (key, value) in node as JsonObject ?? [])
        {
            if (key.StartsWith("arn:", StringComparison.Ordinal))
            {
                _byArn[key] = value!;
            }
            else
            {
                Collect(value);
            }
        }
    }
}
