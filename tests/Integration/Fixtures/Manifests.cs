using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Tests.Shared;

namespace SageMakerMonitorOperator.Integration.Fixtures;

/// <summary>Manifests of the checkout as JSON.</summary>
internal static class Manifests
{
    public static IReadOnlyList<JsonNode> Read(string path) =>
        [.. YamlDocuments.Read(Repository.File(path)).Select(document => JsonNode.Parse(document.GetRawText())!)];
}
