using System.Text.Json.Nodes;

namespace SageMakerMonitorOperator.Integration.MetricAlarms;

/// <summary>The optional fields of a kind, as its CRD declares them: <c>metrics[].metricStat.unit</c>.</summary>
internal static class SpecPaths
{
    public static IReadOnlyList<string> Optional(JsonNode crd)
    {
        var schema = crd["spec"]!["versions"]![0]!["schema"]!["openAPIV3Schema"]!["properties"]!["spec"]!;
        return [.. Below(schema, "")];
    }

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

    private static IEnumerable<string> Below(JsonNode schema, string prefix)
    {
        var required = (schema["required"] as JsonArray ?? []).Select(name => (string)name!).ToHashSet();
        foreach (var (name, property) in schema["properties"] as JsonObject ?? [])
        {
            var path = prefix + name;
            if (!required.Contains(name))
            {
                yield return path;
            }

            var (inner, step) = property!["items"] is { } items ? (items, "[].") : (property, ".");
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
            : nodes.Select(node => node?[step]);

    private static string Last(string path) => path[(path.LastIndexOf('.') + 1)..];
}
