using System.Text.Json;
using static SageMakerMonitorOperator.AwsSimulator.EventBridge.EventBridgeErrors;
using Alternative = System.Collections.Immutable.ImmutableSortedDictionary<
    string,
    SageMakerMonitorOperator.AwsSimulator.EventBridge.Patterns.FieldPattern
>;

namespace SageMakerMonitorOperator.AwsSimulator.EventBridge.Patterns;

/// <summary>Reads a pattern into its alternatives, of which there is more than one where it has $or.</summary>
internal static class PatternReader
{
    private const string Or = "$or";

    // "an event pattern that would result in over 1000 rule combinations" is not supported.
    private const int MostAlternatives = 1000;

    private static readonly Alternative Anything = Alternative.Empty.WithComparers(StringComparer.Ordinal);

    public static IReadOnlyList<IReadOnlyList<FieldPattern>> Read(string text)
    {
        using var document = Parse(text);
        ExpectPattern(document.RootElement.ValueKind == JsonValueKind.Object, "Filter is not an object");
        return [.. Fields(document.RootElement, "", [Anything], inOr: false).Select(found => found.Values.ToList())];
    }

    public static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    private static JsonDocument Parse(string text)
    {
        try
        {
            return JsonDocument.Parse(text);
        }
        catch (JsonException error)
        {
            throw InvalidPattern(error.Message);
        }
    }

    private static IReadOnlyList<Alternative> Fields(
        JsonElement pattern,
        string path,
        IReadOnlyList<Alternative> before,
        bool inOr
    )
    {
        var found = before;
        var isEmpty = true;
        foreach (var member in pattern.EnumerateObject())
        {
            isEmpty = false;
            found = member.Name == Or ? Any(member.Value, path, found) : Field(member, path, found, inOr);
            ExpectPattern(found.Count <= MostAlternatives, "Rule is too complex, it has too many combinations");
        }

        ExpectPattern(!isEmpty, "Empty objects are not allowed");
        return found;
    }

    private static IReadOnlyList<Alternative> Field(
        JsonProperty member,
        string path,
        IReadOnlyList<Alternative> before,
        bool inOr
    )
    {
        ExpectPattern(
            !inOr || !ValueReader.Names.Contains(member.Name),
            $"{member.Name} is Ruler reserved fieldName which cannot be used inside $or."
        );
        var name = Join(path, member.Name);
        switch (member.Value.ValueKind)
        {
            case JsonValueKind.Object:
                return Fields(member.Value, name, before, inOr);
            case JsonValueKind.Array:
                var field = new FieldPattern(name, ValueReader.Read(member.Value));
                return [.. before.Select(alternative => alternative.SetItem(name, field))];
            default:
                throw InvalidPattern($"\"{member.Name}\" must be an object or an array");
        }
    }

    private static IReadOnlyList<Alternative> Any(JsonElement any, string path, IReadOnlyList<Alternative> before)
    {
        ExpectPattern(any.ValueKind == JsonValueKind.Array, "It must be an Array followed with $or.");
        ExpectPattern(
            any.EnumerateArray().All(one => one.ValueKind == JsonValueKind.Object),
            "Only JSON object is allowed in array of $or relationship."
        );
        ExpectPattern(any.GetArrayLength() >= 2, "There must have at least 2 Objects in $or relationship.");
        return [.. any.EnumerateArray().SelectMany(one => Fields(one, path, before, inOr: true))];
    }
}
