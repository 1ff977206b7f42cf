using System.Globalization;
using System.Text;
using System.Text.Json;

namespace SageMakerMonitorOperator.Api.Validation;

/// <summary>Values as Go prints them in the API server's messages.</summary>
internal static class GoText
{
    public static string Of(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? Quote(value.GetString()!) : value.GetRawText();

    public static string Of(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>Go's %q.</summary>
    public static string Quote(string text) => $"\"{string.Concat(text.EnumerateRunes().Select(Escape))}\"";

    private static string Escape(Rune rune) =>
        rune.Value switch
        {
            '"' => "\\\"",
            '\\' => @"\\",
            '\a' => @"\a",
            '\b' => @"\b",
            '\f' => @"\f",
            '\n' => @"\n",
            '\r' => @"\r",
            '\t' => @"\t",
            '\v' => @"\v",
            < 0x20 or 0x7F => $@"\x{rune.Value:x2}",
            _ => IsPrintable(rune) ? rune.ToString()
            : rune.Value <= 0xFFFF ? $@"\u{rune.Value:x4}"
            : $@"\U{rune.Value:x8}",
        };

    private static bool IsPrintable(Rune rune) =>
        rune.Value == ' '
        || Rune.GetUnicodeCategory(rune)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.Surrogate
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned
                or UnicodeCategory.SpaceSeparator
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
            );
}
