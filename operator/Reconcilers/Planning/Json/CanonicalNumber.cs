using System.Globalization;

namespace SageMakerMonitorOperator.Reconcilers.Planning.Json;

/// <summary>A JSON number as one text, to the last digit: 1, 1.0, 10e-1 and 1E0 are the same.</summary>
internal static class CanonicalNumber
{
    /// <summary>The longest number that is written without an exponent.</summary>
    private const int MaxPlain = 21;

    public static string Of(string number)
    {
        var sign = number.StartsWith('-') ? "-" : "";
        var parts = number[sign.Length..].Split('e', 'E');
        var mantissa = parts[0].Split('.');
        var fraction = mantissa.ElementAtOrDefault(1) ?? "";
        var digits = (mantissa[0] + fraction).TrimStart('0');
        var significant = digits.TrimEnd('0');
        if (significant.Length == 0)
        {
            return "0";
        }

        // An exponent beyond all bounds is left as it is written.
        return long.TryParse(parts.ElementAtOrDefault(1) ?? "0", CultureInfo.InvariantCulture, out var exponent)
            ? sign + Write(significant, exponent - fraction.Length + digits.Length - significant.Length)
            : number;
    }

    // The value is digits times ten to the power of exponent.
    private static string Write(string digits, long exponent)
    {
        var point = digits.Length + exponent;
        return exponent >= 0 && point <= MaxPlain ? digits + new string('0', (int)exponent)
            : point > 0 && point <= MaxPlain ? $"{digits[..(int)point]}.{digits[(int)point..]}"
            : point <= 0 && point > -MaxPlain ? $"0.{new string('0', (int)-point)}{digits}"
            : string.Create(CultureInfo.InvariantCulture, $"{digits}e{exponent}");
    }
}
