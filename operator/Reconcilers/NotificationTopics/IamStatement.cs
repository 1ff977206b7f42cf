using System.Text.Json;
using System.Text.Json.Nodes;

namespace SageMakerMonitorOperator.Reconcilers.NotificationTopics;

/// <summary>
/// The normal form of a statement of an IAM policy: one and a list of one, lists in any order, an account and its root, and
/// names in any case are the same to IAM.
/// </summary>
internal static class IamStatement
{
    /// <summary>The member that names a statement.</summary>
    public const string Sid = "Sid";

    private const string Everybody = "*";

    public static string? SidOf(JsonObject statement) => (statement[Sid] as JsonValue)?.ToString();

    /// <summary>Without the Sid, which only names it.</summary>
    public static string Canonical(JsonObject statement)
    {
        var canonical = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in statement.Where(field => field.Key != Sid && field.Value is not null))
        {
            canonical[name] = name switch
            {
                "Action" or "NotAction" => Set(value, text => text.ToLowerInvariant()),
                "Principal" or "NotPrincipal" => Principal(value!),
                "Condition" => Condition(value!),
                _ => Set(value, text => text),
            };
        }

        return string.Join(", ", canonical.Select(field => $"{field.Key}: {field.Value}"));
    }

    private static string Principal(JsonNode principal) =>
        principal is JsonObject kinds
            ? Map(kinds, kind => kind, names => Set(names, Account))
            : Map(new JsonObject { ["AWS"] = principal.ToString() }, kind => kind, names => Set(names, Account));

    private static string Condition(JsonNode condition) =>
        condition is JsonObject operators
            ? Map(
                operators,
                name => name.ToLowerInvariant(),
                tests =>
                    tests is JsonObject keys
                        ? Map(keys, key => key.ToLowerInvariant(), values => Set(values, text => text))
                        : Set(tests, text => text)
            )
            : condition.ToJsonString();

    private static string Map(JsonObject fields, Func<string, string> key, Func<JsonNode?, string> value) =>
        $"{{{string.Join(", ", fields.Select(field => $"{key(field.Key)}: {value(field.Value)}").Order(StringComparer.Ordinal))}}}";

    private static string Set(JsonNode? node, Func<string, string> canonical)
    {
        var texts = (node as JsonArray ?? [node?.DeepClone()])
            .Select(item => Quoted(canonical(Text(item))))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
        return $"[{string.Join(", ", texts)}]";
    }

    // true and "true" are one to IAM.
    private static string Text(JsonNode? item) =>
        item?.GetValueKind() switch
        {
            null => "",
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            _ => item.ToString(),
        };

    private static string Account(string name) =>
        name != Everybody && name.Split(':') is ["arn", _, "iam", "", var account, "root"] ? account : name;

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text)}\"";
}
