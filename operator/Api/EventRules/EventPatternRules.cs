using System.Text.Json;

namespace SageMakerMonitorOperator.Api.EventRules;

/// <summary>
/// What EventBridge demands of a pattern (EventBridge user guide, "Creating Amazon EventBridge event patterns"). CEL cannot
/// see into it, so only the operator and the CLI find these.
/// </summary>
internal static class EventPatternRules
{
    private const string Or = "$or";

    private static readonly string[] Operators =
    [
        "prefix",
        "suffix",
        "equals-ignore-case",
        "wildcard",
        "anything-but",
        "numeric",
        "cidr",
        "exists",
    ];

    /// <summary>What is wrong, each with its path: a field, and what must be there.</summary>
    public static IEnumerable<(string Path, string Text)> Broken(string path, JsonElement pattern)
    {
        if (!pattern.EnumerateObject().Any())
        {
            return [(path, "must name a field at least")];
        }

        return pattern.EnumerateObject().SelectMany(member => Member($"{path}.{member.Name}", member));
    }

    private static IEnumerable<(string Path, string Text)> Member(string path, JsonProperty member) =>
        (member.Name, member.Value.ValueKind) switch
        {
            (Or, JsonValueKind.Array) => member.Value.EnumerateArray().SelectMany(item => Alternative(path, item)),
            (Or, _) => [(path, "must be a list of patterns")],
            (_, JsonValueKind.Object) => Broken(path, member.Value),
            (_, JsonValueKind.Array) when member.Value.GetArrayLength() == 0 => [(path, "must not be an empty list")],
            (_, JsonValueKind.Array) => member.Value.EnumerateArray().SelectMany(item => Value(path, item)),
            _ => [(path, "must be a list of the values that match, as in [\"Failed\"]")],
        };

    private static IEnumerable<(string Path, string Text)> Alternative(string path, JsonElement item) =>
        item.ValueKind == JsonValueKind.Object ? Broken(path, item) : [(path, "must be a list of patterns")];

    private static IEnumerable<(string Path, string Text)> Value(string path, JsonElement item) =>
        item.ValueKind switch
        {
            JsonValueKind.Array => [(path, "must not have a list in its list of values")],
            JsonValueKind.Object
                when item.EnumerateObject().Select(member => member.Name).ToArray() is not [var only]
                    || !Operators.Contains(only) =>
            [
                (path, $"must have one operator in each object of its list: {string.Join(", ", Operators)}"),
            ],
            _ => [],
        };
}
