using System.Text.Json;
using System.Xml;
using System.Xml.Linq;

namespace SageMakerMonitorOperator.Aws.Failures;

/// <summary>
/// What PutDashboard has against a body, message by message (DashboardInvalidInputError). AWS repeats the messages as
/// JSON over many lines inside its text, of which people would see the first.
/// </summary>
internal static class ValidationMessages
{
    private const string Members = "dashboardValidationMessages";

    /// <summary>The text with the messages on one line behind it; as it is when it has none.</summary>
    public static string In(string text, string body)
    {
        var start = text.IndexOf('[', StringComparison.Ordinal);
        var messages = start < 0 ? [] : OfJson(text[start..]);
        return messages is [] && OfXml(body) is { Count: > 0 } members
                ? $"{text.TrimEnd('.', ':', ' ')}: {Line(members)}"
            : messages is [] ? text
            : text[..start].TrimEnd() + " " + Line(messages);
    }

    private static string Line(IEnumerable<(string Path, string Message)> messages) =>
        string.Join("; ", messages.Select(message => $"{message.Path}: {message.Message}"));

    private static List<(string Path, string Message)> OfJson(string text)
    {
        try
        {
            return
            [
                .. JsonElement
                    .Parse(text)
                    .EnumerateArray()
                    .Select(item =>
                        (item.GetProperty("dataPath").GetString()!, item.GetProperty("message").GetString()!)
                    ),
            ];
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return [];
        }
    }

    private static List<(string Path, string Message)> OfXml(string body)
    {
        try
        {
            return
            [
                .. XDocument
                    .Parse(body)
                    .Descendants()
                    .Where(list => list.Name.LocalName.Equals(Members, StringComparison.OrdinalIgnoreCase))
                    .Elements()
                    .Select(member => (Child(member, "DataPath"), Child(member, "Message"))),
            ];
        }
        catch (XmlException)
        {
            return [];
        }
    }

    private static string Child(XElement member, string name) =>
        member.Elements().FirstOrDefault(child => child.Name.LocalName == name)?.Value ?? "";
}
