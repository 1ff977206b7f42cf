using System.Text.Json;
using static SageMakerMonitorOperator.AwsSimulator.EventBridge.EventBridgeErrors;

namespace SageMakerMonitorOperator.AwsSimulator.EventBridge.Patterns;

/// <summary>The operator numeric: one comparison, or a lower bound and then an upper one.</summary>
internal static class NumericRange
{
    // "Numeric matching works with values between -5.0e9 and +5.0e9 inclusive"
    private const double Bound = 5e9;

    public static ValuePattern Read(JsonElement operand)
    {
        ExpectPattern(operand.ValueKind == JsonValueKind.Array, "Value of numeric must be an array.");
        var terms = operand.EnumerateArray().ToList();
        ExpectPattern(terms.Count is 2 or 4, "Too many elements in numeric expression");
        var first = Comparison(terms[0], terms[1]);
        if (terms.Count == 2)
        {
            return ValuePattern.Number(first);
        }

        ExpectPattern(
            IsOneOf(terms[0], ">", ">=") && IsOneOf(terms[2], "<", "<="),
            $"Bad numeric range operator: {terms[2]}"
        );
        var second = Comparison(terms[2], terms[3]);
        ExpectPattern(terms[1].GetDouble() < terms[3].GetDouble(), "Bottom must be less than top");
        return ValuePattern.Number(value => first(value) && second(value));
    }

    private static Func<double, bool> Comparison(JsonElement name, JsonElement bound)
    {
        ExpectPattern(name.ValueKind == JsonValueKind.String, $"Invalid member in numeric match: {name.GetRawText()}");
        ExpectPattern(bound.ValueKind == JsonValueKind.Number, $"Value of {name} must be numeric");
        var number = bound.GetDouble();
        ExpectPattern(Math.Abs(number) <= Bound, "Value must be between -5.0E9 and 5.0E9, inclusive");
        return name.GetString() switch
        {
            "=" => value => value.Equals(number),
            "<" => value => value < number,
            "<=" => value => value <= number,
            ">" => value => value > number,
            ">=" => value => value >= number,
            _ => throw InvalidPattern($"Unrecognized numeric range operator: {name}"),
        };
    }

    private static bool IsOneOf(JsonElement term, string one, string other) =>
        term.ValueKind == JsonValueKind.String && (term.ValueEquals(one) || term.ValueEquals(other));
}
