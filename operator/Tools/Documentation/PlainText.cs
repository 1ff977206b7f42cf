using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SageMakerMonitorOperator.Tools.Documentation;

/// <summary>XML documentation without its markup, for <c>kubectl explain</c>.</summary>
internal static partial class PlainText
{
    public static string? Of(XElement? element)
    {
        var text = element is null
            ? ""
            : Whitespace().Replace(string.Concat(element.Nodes().Select(Render)), " ").Trim();
        return text.Length == 0 ? null : text;
    }

    private static string Render(XNode node) =>
        node switch
        {
            XText text => text.Value,
            XElement { Name.LocalName: "para" } paragraph => $" {Of(paragraph)} ",
            XElement element => Of(element) ?? Reference(element),
            _ => "",
        };

    // <see cref="P:A.B.Name"/>, <see langword="true"/> and <paramref name="x"/> have no text of their own.
    private static string Reference(XElement element) =>
        element.FirstAttribute?.Value.Split('(')[0].Split('.', ':')[^1] ?? "";

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Whitespace();
}
