using System.Text.Json.Nodes;

namespace SageMakerMonitorOperator.AwsSimulator.Protocol;

/// <summary>awsQuery's flat names as a tree: <c>Dimensions.member.1.Name=a</c> becomes <c>{"Dimensions":[{"Name":"a"}]}</c>,
/// and a map, <c>Attributes.entry.1.key=a</c>, the list of its entries.</summary>
internal static class QueryParameters
{
    private static readonly string[] ListMarkers = ["member", "entry"];

    public static JsonObject Parse(IEnumerable<KeyValuePair<string, string>> fields)
    {
        var root = new JsonObject();
        foreach (var (name, value) in fields)
        {
            Put(root, name.Split('.'), value);
        }

        return (JsonObject)ListsIn(root);
    }

    private static void Put(JsonObject root, string[] path, string value)
    {
        var parent = root;
        foreach (var step in path[..^1])
        {
            if (parent[step] is not JsonObject child)
            {
                parent[step] = child = [];
            }

            parent = child;
        }

        parent[path[^1]] = value;
    }

    private static JsonNode ListsIn(JsonNode node)
    {
        if (node is not JsonObject fields)
        {
            return node.DeepClone();
        }

        return fields.Count == 1 && fields.Single() is (var marker, JsonObject members) && ListMarkers.Contains(marker)
            ? new JsonArray([.. InOrder(members).Select(member => ListsIn(member!))])
            : new JsonObject(fields.Select(field => KeyValuePair.Create(field.Key, (JsonNode?)ListsIn(field.Value!))));
    }

    private static IEnumerable<JsonNode?> InOrder(JsonObject members) =>
        members.OrderBy(member => Index(member.Key)).Select(member => member.Value);

    private static int Index(string text) =>
        int.TryParse(text, out var index)
            ? index
            : throw new AwsException("MalformedInput", $"{text} is not the number of a list member.");
}
