using System.Text.Json.Nodes;

namespace SageMakerMonitorOperator.Integration.Kinds.Fields;

/// <summary>The fields of a kind, as its CRD declares them: <c>metrics[].metricStat.unit</c>.</summary>
internal static class SpecPaths
{
    public static IReadOnlyList<string> Optional(JsonNode crd) =>
        [.. Below(Spec(crd), "").Where(field => !field.IsRequired).Select(field => field.Path)];

    /// <summary>Fields with a value, required ones too.</summary>
    public static IReadOnlyList<string> Leaves(JsonNode crd) =>
        [.. Below(Spec(crd), "").Where(field => field.IsLeaf).Select(field => field.Path)];

    /// <summary>Whether the object has the field, in any item of the lists on the way.</summary>
    public static bool Has(JsonNode? node, string path) =>
        Owners(node, path).Any(owner => owner.ContainsKey(Last(path)));

    /// <summary>Takes the field away everywhere.</summary>
    public static void Remove(JsonNode? node, string path)
    {
        foreach (var owner in Owners(node, path).ToList())
        {
            owner.Remove(Last(path));
        }
    }

    private static JsonNode Spec(JsonNode crd) =>
        crd["spec"]!["versions"]![0]!["schema"]!["openAPIV3Schema"]!["properties"]!["spec"]!;

    private static IEnumerable<(string Path, bool IsRequired, bool IsLeaf)> Below(JsonNode schema, string prefix)
    {
        var required = (schema["required"] as JsonArray ?? []).Select(name => (string)name!).ToHashSet();
        foreach (var (name, property) in schema["properties"] as JsonObject ?? [])
        {
            var path = prefix + name;
            var (inner, step) = property!["items"] is { } items ? (items, "[].") : (property, ".");
            yield return (path, required.Contains(name), inner["properties"] is null);
            foreach (var below in Below(inner, path + step))
            {
                yield return below;
            }
        }
    }

    private static IEnumerable<JsonObject> Owners(JsonNode? node, string path) =>
        path.Split('.')[..^1].Aggregate(new[] { node }.AsEnumerable(), Into).OfType<JsonObject>();

    private static IEnumerable<JsonNode?> Into(IEnumerable<JsonNode?> nodes, string step) =>
        step.EndsWith("[]", StringComparison.Ordinal)
            ? nodes.SelectMany(node => node?[step[..^2]] as JsonArray ?? [])
            : nodes.Select(node => (node as JsonObject)?[step]);

    private static string Last(string path) => path[(path.LastIndexOf('.') + 1)..];
}
