using System.Globalization;
using System.Text.RegularExpressions;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatchLogs.Patterns;

/// <summary>An operator and what stands after it. What is not there is neither equal nor unequal to anything.</summary>
internal static class Comparison
{
    private static readonly string[] Operators = ["!=", "<=", ">=", "=", "<", ">"];

    /// <returns>Null when no operator is next.</returns>
    public static Func<FieldValue, bool>? Read(PatternReader reader)
    {
        if (Array.Find(Operators, reader.Take) is not { } sign)
        {
            return null;
        }

        var equals = sign is "=" or "!=" ? Equality(reader) : null;
        return sign switch
        {
            "=" => value => value.Text is { } text && equals!(text),
            "!=" => value => value.Text is { } text && !equals!(text),
            _ => Order(sign, Number(reader.Word()) ?? throw PatternReader.Invalid()),
        };
    }

    private static Func<string, bool> Equality(PatternReader reader)
    {
        if (reader.Expression() is { } expression)
        {
            return expression.IsMatch;
        }

        if (reader.Quoted() is { } quoted)
        {
            return Wildcards(quoted).IsMatch;
        }

        var word = reader.Word();
        return word.Length == 0 ? throw PatternReader.Invalid()
            : Number(word) is { } number ? text => Number(text) == number
            : Wildcards(word).IsMatch;
    }

    private static Func<FieldValue, bool> Order(string sign, double number) =>
        value =>
            value.Text is { } text
            && Number(text) is { } actual
            && sign switch
            {
                "<" => actual < number,
                "<=" => actual <= number,
                ">" => actual > number,
                _ => actual >= number,
            };

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static Regex Wildcards(string text) =>
        new(
            $"^{string.Join(".*", text.Split('*').Select(Regex.Escape))}\\z",
            RegexOptions.Singleline | RegexOptions.NonBacktracking
        );
}
