using System.Text.Json;
using SageMakerMonitorOperator.Reconcilers.Planning.Json;

namespace SageMakerMonitorOperator.Reconcilers.EventRules;

/// <summary>
/// The normal form of an event pattern: equal for patterns that match the same events, whatever their white space, escapes,
/// number forms and order. A list names alternatives, so that its order counts in numeric ranges only.
/// </summary>
internal static class PatternForm
{
    private const string Numeric = "numeric";

    /// <summary>Null for none; a text that is no JSON is itself, so that it equals no other.</summary>
    public static string? Of(string? pattern) =>
        string.IsNullOrEmpty(pattern) ? null
        : CanonicalJson.Parse(pattern) is { } value ? Of(value, inOrder: false)
        : pattern;

    private static string Of(JsonElement value, bool inOrder) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => $"{{{string.Join(",", CanonicalJson.Members(value).Select(Member))}}}",
            JsonValueKind.Array => $"[{string.Join(",", Items(value, inOrder))}]",
            _ => CanonicalJson.Of(value),
        };

    private static string Member(KeyValuePair<string, JsonElement> member) =>
        $"\"{JsonEncodedText.Encode(member.Key)}\":{Of(member.Value, inOrder: member.Key == Numeric)}";

    private static IEnumerable<string> Items(JsonElement list, bool inOrder)
    {
        var items = list.EnumerateArray().Select(item => Of(item, inOrder: false));
        return inOrder ? items : items.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
    }
}
