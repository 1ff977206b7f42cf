using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SageMakerMonitorOperator.Api.AnomalyDetectors;

/// <summary>
/// A name for what has none on AWS: what the detector watches, readable, and equal only for equal descriptors. Anything but
/// plain words is quoted, so that no value can look like another field.
/// </summary>
internal static class DetectorName
{
    private const int Most = 255;

    /// <summary>At most 255 characters; a longer text ends in the hash of the whole.</summary>
    public static string Of(AnomalyDetectorSpec spec)
    {
        var text = spec.SingleMetric?.ToText() ?? spec.MetricMath?.ToText() ?? "";
        return text.Length <= Most ? text : $"{Start(text)}#{Hash(text)}";
    }

    public static string Metric(string @namespace, string name, IReadOnlyDictionary<string, string>? dimensions) =>
        $"{Word(@namespace)} {Word(name)}{Dimensions(dimensions)}";

    public static string? Account(string? accountId) => accountId is null ? null : $"account={Word(accountId)}";

    public static string Join(params IEnumerable<string?> parts) => string.Join(' ', parts.OfType<string>());

    public static string Word(string text) => text.All(IsPlain) ? text : Quoted(text);

    public static string Quoted(string text) =>
        $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    private static string Dimensions(IReadOnlyDictionary<string, string>? dimensions) =>
        dimensions is not { Count: > 0 }
            ? ""
            : $"{{{string.Join(',', dimensions.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{Word(entry.Key)}={Word(entry.Value)}"))}}}";

    private static bool IsPlain(char character) =>
        char.IsAsciiLetterOrDigit(character) || character is '/' or '_' or '-' or '.' or ':' or '%' or '(' or ')';

    // Not in the middle of a character that takes two.
    private static string Start(string text)
    {
        var length = Most - 1 - SHA256.HashSizeInBytes * 2;
        return text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
