using System.Text.Json;
using System.Text.Json.Nodes;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatchLogs.Patterns;

/// <summary><c>{ $.code = 5* &amp;&amp; $.host != "a" }</c>. A message that is no JSON object does not match.</summary>
internal static class JsonPattern
{
    /// <param name="reader">Behind the opening brace.</param>
    public static FilterPattern Read(PatternReader reader)
    {
        var conditions = new ConditionReader(reader, takesBare: false);
        var condition = conditions.Read();
        reader.Demand("}");
        reader.DemandEnd();
        return conditions.Selectors.All(JsonSelector.IsOne)
            ? new(reader.Regexes, message => Match(condition, conditions.Selectors, message))
            : throw PatternReader.Invalid();
    }

    private static Dictionary<string, string>? Match(
        Condition condition,
        IReadOnlyList<string> selectors,
        string message
    )
    {
        if (Parse(message) is not { } fields || !condition(selector => JsonSelector.Find(fields, selector)))
        {
            return null;
        }

        return selectors
            .Distinct(StringComparer.Ordinal)
            .Select(selector => (selector, JsonSelector.Find(fields, selector).Text))
            .Where(field => field.Text is not null)
            .ToDictionary(field => field.selector, field => field.Text!, StringComparer.Ordinal);
    }

    private static JsonObject? Parse(string message)
    {
        try
        {
            return JsonNode.Parse(message) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
