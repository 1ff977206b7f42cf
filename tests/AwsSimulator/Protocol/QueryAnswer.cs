using System.Text;
using System.Text.Json.Nodes;
using System.Xml;

namespace SageMakerMonitorOperator.AwsSimulator.Protocol;

/// <summary>awsQuery's XML: the result inside <c>OperationResponse/OperationResult</c>, list items as <c>member</c>; a map is
/// written from <see cref="Map"/>.</summary>
internal static class QueryAnswer
{
    private const string MapMarker = "entry";

    public static JsonObject Map(IEnumerable<KeyValuePair<string, string>> entries) =>
        new()
        {
            [MapMarker] = new JsonArray([
                .. entries.Select(entry => new JsonObject { ["key"] = entry.Key, ["value"] = entry.Value }),
            ]),
        };

    public static string Success(string operation, string xmlNamespace, JsonObject result, string requestId) =>
        Document(
            $"{operation}Response",
            xmlNamespace,
            xml =>
            {
                Write(xml, $"{operation}Result", result);
                xml.WriteStartElement("ResponseMetadata");
                xml.WriteElementString("RequestId", requestId);
                xml.WriteEndElement();
            }
        );

    public static string Failure(string xmlNamespace, AwsException error, string requestId) =>
        Document(
            "ErrorResponse",
            xmlNamespace,
            xml =>
            {
                xml.WriteStartElement("Error");
                xml.WriteElementString("Type", error.Status < 500 ? "Sender" : "Receiver");
                xml.WriteElementString("Code", error.Code);
                xml.WriteElementString("Message", error.Message);
                xml.WriteEndElement();
                xml.WriteElementString("RequestId", requestId);
            }
        );

    private static string Document(string root, string xmlNamespace, Action<XmlWriter> content)
    {
        var text = new StringBuilder();
        // Control characters in what a caller sent come back as character references, which is not XML 1.0 but is an answer.
        var settings = new XmlWriterSettings { OmitXmlDeclaration = true, CheckCharacters = false };
        using (var xml = XmlWriter.Create(text, settings))
        {
            xml.WriteStartElement(root, xmlNamespace);
            content(xml);
            xml.WriteEndElement();
        }

        return text.ToString();
    }

    private static void Write(XmlWriter xml, string name, JsonNode? value)
    {
        if (name == MapMarker && value is JsonArray entries)
        {
            foreach (var entry in entries)
            {
                Write(xml, name, entry);
            }

            return;
        }

        xml.WriteStartElement(name);
        switch (value)
        {
            case JsonObject fields:
                foreach (var (field, child) in fields)
                {
                    Write(xml, field, child);
                }

                break;
            case JsonArray items:
                foreach (var item in items)
                {
                    Write(xml, "member", item);
                }

                break;
            default:
                xml.WriteString(value?.ToString());
                break;
        }

        xml.WriteEndElement();
    }
}
