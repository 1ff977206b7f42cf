using System.Text.Encodings.Web;
using System.Text.Json;

namespace SageMakerMonitorOperator.Reconcilers.Planning;

/// <summary>Texts in the form in which they are compared: equal for what AWS treats as equal; null for what is not there.</summary>
internal static class Canonical
{
    // Endpoint-compatible stand-ins answer an empty text where AWS leaves the member out, and every reader of XML takes
    // \r\n and \r for \n.
    public static string? Text(string? value) => string.IsNullOrEmpty(value) ? null : value.ReplaceLineEndings("\n");

    /// <summary>So that no value can look like two, or like another field.</summary>
    public static string? Quoted(string? text) =>
        Text(text) is { } some
            ? $"\"{JsonEncodedText.Encode(some, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\""
            : null;

    /// <summary>In no order, each once.</summary>
    public static string? Set(IEnumerable<string>? values)
    {
        string[] sorted = [.. (values ?? []).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return sorted.Length == 0 ? null : string.Join(", ", sorted);
    }
}
