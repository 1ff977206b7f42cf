using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Xml;

namespace SageMakerMonitorOperator.Aws.Protocols;

/// <summary>Turns an AWS XML element into the JSON its target type reads. XML says neither list nor number; the metadata does.</summary>
internal static class XmlToJson
{
    /// <summary>Consumes the element the reader stands on.</summary>
    public static void Write(XmlReader xml, Utf8JsonWriter json, JsonTypeInfo info)
    {
        switch (info.Kind)
        {
            case JsonTypeInfoKind.Object:
                WriteObject(xml, json, info);
                break;
            case JsonTypeInfoKind.Dictionary:
                WriteMap(xml, json);
                break;
            case JsonTypeInfoKind.Enumerable:
                WriteArray(xml, json, info.Options.GetTypeInfo(info.ElementType!));
                break;
            default:
                WriteScalar(xml.ReadElementContentAsString(), json, Nullable.GetUnderlyingType(info.Type) ?? info.Type);
                break;
        }
    }

    /// <summary>The action must consume the child.</summary>
    public static void ForEachChild(XmlReader xml, Action child)
    {
        if (xml.IsEmptyElement)
        {
            xml.Read();
            return;
        }
        xml.ReadStartElement();
        while (xml.MoveToContent() == XmlNodeType.Element)
            child();
        xml.ReadEndElement();
    }

    private static void WriteObject(XmlReader xml, Utf8JsonWriter json, JsonTypeInfo info)
    {
        json.WriteStartObject();
        ForEachChild(
            xml,
            () =>
            {
                if (info.Properties.FirstOrDefault(p => p.Name == xml.LocalName) is not { } property)
                {
                    xml.Skip();
                    return;
                }
                json.WritePropertyName(property.Name);
                Write(xml, json, info.Options.GetTypeInfo(property.PropertyType));
            }
        );
        json.WriteEndObject();
    }

    private static void WriteArray(XmlReader xml, Utf8JsonWriter json, JsonTypeInfo item)
    {
        json.WriteStartArray();
        ForEachChild(xml, () => Write(xml, json, item));
        json.WriteEndArray();
    }

    /// <summary>Entries of texts, each with a key and a value.</summary>
    private static void WriteMap(XmlReader xml, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        ForEachChild(xml, () => WriteEntry(xml, json));
        json.WriteEndObject();
    }

    private static void WriteEntry(XmlReader xml, Utf8JsonWriter json)
    {
        var (key, value) = ("", "");
        ForEachChild(
            xml,
            () =>
            {
                if (xml.LocalName == "key")
                    key = xml.ReadElementContentAsString();
                else
                    value = xml.ReadElementContentAsString();
            }
        );
        json.WriteString(key, value);
    }

    private static void WriteScalar(string text, Utf8JsonWriter json, Type type)
    {
        if (type == typeof(string))
            json.WriteStringValue(text);
        else if (string.IsNullOrWhiteSpace(text) || text == "None") // Moto's None is a number or flag that was never given.
            json.WriteNullValue();
        else if (type == typeof(bool))
            json.WriteBooleanValue(text is "true" or "True" or "1");
        else if (type.IsPrimitive)
            json.WriteRawValue(text);
        else if (
            DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
        )
            json.WriteStringValue(time);
        else
            json.WriteNullValue(); // Times are for people: one in a form of its own must not make the rest unreadable.
    }
}
