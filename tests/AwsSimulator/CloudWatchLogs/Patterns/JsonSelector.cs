using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatchLogs.Patterns;

/// <summary><c>$.user.roles[0]</c>, <c>$["user id"]</c>.</summary>
internal static partial class JsonSelector
{
    public static bool IsOne(string text) => Whole().IsMatch(text);

    public static FieldValue Find(JsonObject fields, string selector)
    {
        JsonNode? node = fields;
        foreach (Match step in Step().Matches(selector))
        {
            if (Next(node, step) is not { Exists: true } next)
            {
                return default;
            }

            node = next.Node;
        }

        return new(Exists: true, node);
    }

    private static FieldValue Next(JsonNode? node, Match step)
    {
        if (step.Groups["index"] is { Success: true } index)
        {
            var at = int.Parse(index.Value, CultureInfo.InvariantCulture);
            return node is JsonArray items && at < items.Count ? new(Exists: true, items[at]) : default;
        }

        return node is JsonObject fields && fields.TryGetPropertyValue(step.Groups["name"].Value, out var value)
            ? new(Exists: true, value)
            : default;
    }

    [GeneratedRegex(
        """^\$(\.[\w-]+|\[\d{1,9}\]|\["[^"]+"\])+\z""",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Whole();

    [GeneratedRegex(
        """\.(?<name>[\w-]+)|\[(?<index>\d{1,9})\]|\["(?<name>[^"]+)"\]""",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Step();
}
