using System.Collections.Frozen;
using System.Text.Json;
using static SageMakerMonitorOperator.AwsSimulator.EventBridge.EventBridgeErrors;

namespace SageMakerMonitorOperator.AwsSimulator.EventBridge.Patterns;

/// <summary>Reads what a pattern says of a field: values, and one operator in each object.</summary>
internal static class ValueReader
{
    private const string OneKey = "Only one key allowed in match expression";

    /// <summary>Of operators: no field of an alternative of $or may be called so.</summary>
    public static FrozenSet<string> Names { get; } =
        FrozenSet.Create(
            StringComparer.Ordinal,
            "prefix",
            "suffix",
            "equals-ignore-case",
            "wildcard",
            "anything-but",
            "numeric",
            "cidr",
            "exists"
        );

    public static IReadOnlyList<ValuePattern> Read(JsonElement values)
    {
        ExpectPattern(values.GetArrayLength() > 0, "Empty arrays are not allowed");
        return [.. values.EnumerateArray().Select(Value)];
    }

    private static ValuePattern Value(JsonElement value)
    {
        ExpectPattern(
            value.ValueKind != JsonValueKind.Array,
            "Match value must be String, number, true, false, or null"
        );
        return value.ValueKind == JsonValueKind.Object ? Operator(value) : ValuePattern.Exactly(EventValue.Of(value));
    }

    private static ValuePattern Operator(JsonElement expression)
    {
        var (name, operand) = Only(expression);
        return name switch
        {
            "anything-but" => AnythingBut(operand),
            "numeric" => NumericRange.Read(operand),
            "cidr" => Cidr.Read(operand),
            "exists" => Exists(operand),
            "prefix" or "suffix" when operand.ValueKind == JsonValueKind.Object => IgnoringCase(name, operand),
            "prefix" or "suffix" or "equals-ignore-case" or "wildcard" => OfText(name, operand),
            _ => throw InvalidPattern($"Unrecognized match type {name}"),
        };
    }

    private static (string Name, JsonElement Operand) Only(JsonElement expression)
    {
        var members = expression.EnumerateObject().ToList();
        ExpectPattern(members.Count > 0, "Match expression name not found");
        ExpectPattern(members.Count == 1, OneKey);
        return (members[0].Name, members[0].Value);
    }

    private static ValuePattern OfText(string name, JsonElement operand)
    {
        ExpectPattern(operand.ValueKind == JsonValueKind.String, $"{name} match pattern must be a string");
        return OfText(name, operand.GetString()!, StringComparison.Ordinal);
    }

    private static ValuePattern OfText(string name, string wanted, StringComparison comparison) =>
        name switch
        {
            "prefix" => ValuePattern.Text(text => text.StartsWith(wanted, comparison)),
            "suffix" => ValuePattern.Text(text => text.EndsWith(wanted, comparison)),
            "wildcard" => Wildcard.Read(wanted),
            _ => ValuePattern.Text(text => text.Equals(wanted, StringComparison.OrdinalIgnoreCase)),
        };

    private static ValuePattern IgnoringCase(string name, JsonElement operand)
    {
        var (inner, wanted) = Only(operand);
        ExpectPattern(inner == "equals-ignore-case", $"Unsupported {name} match pattern: {inner}");
        ExpectPattern(wanted.ValueKind == JsonValueKind.String, "equals-ignore-case match pattern must be a string");
        return OfText(name, wanted.GetString()!, StringComparison.OrdinalIgnoreCase);
    }

    private static ValuePattern Exists(JsonElement operand) =>
        operand.ValueKind switch
        {
            JsonValueKind.True => ValuePattern.Present,
            JsonValueKind.False => ValuePattern.Absent,
            _ => throw InvalidPattern("exists match pattern must be either true or false."),
        };

    private static ValuePattern AnythingBut(JsonElement operand)
    {
        if (operand.ValueKind != JsonValueKind.Object)
        {
            return ValuePattern.AnythingBut([.. Others(operand).Select(Other)]);
        }

        var (name, inner) = Only(operand);
        ExpectPattern(
            name is "prefix" or "suffix" or "equals-ignore-case" or "wildcard",
            $"Unsupported anything-but pattern: {name}"
        );
        return ValuePattern.AnythingBut([.. Others(inner).Select(other => OfText(name, other))]);
    }

    // A single value or a list of them, "contains only strings or only numbers".
    private static IReadOnlyList<JsonElement> Others(JsonElement operand)
    {
        IReadOnlyList<JsonElement> others =
            operand.ValueKind == JsonValueKind.Array ? [.. operand.EnumerateArray()] : [operand];
        ExpectPattern(
            others.All(other => other.ValueKind is JsonValueKind.String or JsonValueKind.Number),
            "Inside anything but list, start|null|boolean is not supported."
        );
        ExpectPattern(
            others.DistinctBy(other => other.ValueKind).Count() == 1,
            "Inside anything but list, either all values are number or string, mixed type is not supported"
        );
        return others;
    }

    private static ValuePattern Other(JsonElement other)
    {
        var wanted = EventValue.Of(other);
        return wanted.Number is { } number
            ? ValuePattern.Number(value => value.Equals(number))
            : ValuePattern.Exactly(wanted);
    }
}
