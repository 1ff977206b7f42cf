using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace SageMakerMonitorOperator.Tests.Shared;

/// <summary>YAML as the JSON that kubectl would send.</summary>
internal static class YamlDocuments
{
    public static IReadOnlyList<JsonElement> Read(string file)
    {
        var stream = new YamlStream();
        using var reader = new StreamReader(file);
        stream.Load(reader);
        return [.. stream.Documents.Select(document => JsonSerializer.SerializeToElement(Node(document.RootNode)))];
    }

    private static JsonNode? Node(YamlNode node) =>
        node switch
        {
            YamlMappingNode map => new JsonObject(
                map.Select(entry => KeyValuePair.Create(((YamlScalarNode)entry.Key).Value!, Node(entry.Value)))
            ),
            YamlSequenceNode list => new JsonArray([.. list.Select(Node)]),
            YamlScalarNode { Style: ScalarStyle.Plain } scalar => Plain(scalar.Value ?? ""),
            YamlScalarNode scalar => scalar.Value,
            _ => throw new NotSupportedException($"{node.Start}: {node.NodeType}"),
        };

    private static JsonNode? Plain(string text) =>
        text switch
        {
            "" or "~" or "null" => null,
            "true" => true,
            "false" => false,
            _ when long.TryParse(text, CultureInfo.InvariantCulture, out var whole) => whole,
            _ when double.TryParse(text, CultureInfo.InvariantCulture, out var number) => number,
            _ => text,
        };
}
