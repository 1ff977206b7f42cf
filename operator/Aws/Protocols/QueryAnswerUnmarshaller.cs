using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Xml;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;
using SageMakerMonitorOperator.Aws.Core;
using SageMakerMonitorOperator.Aws.Failures;

namespace SageMakerMonitorOperator.Aws.Protocols;

/// <summary>awsQuery's answer, <c>&lt;OpResponse&gt;&lt;OpResult&gt;…</c>: XML to JSON, guided by the target's metadata, to the record.</summary>
internal sealed class QueryAnswerUnmarshaller<TAnswer>(string operation, JsonTypeInfo<TAnswer> info)
    : XmlResponseUnmarshaller
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    public override AmazonWebServiceResponse Unmarshall(XmlUnmarshallerContext context)
    {
        try
        {
            return new Answer<TAnswer> { Value = Read(context.Stream) };
        }
        catch (Exception e) when (e is XmlException or JsonException or FormatException or InvalidOperationException)
        {
            // AWSSDK.Core does this itself for JSON only; as any other exception a cut-off body would not be retried.
            var requestId = context.ResponseData.GetHeaderValue("x-amzn-RequestId");
            throw new AmazonUnmarshallingException(requestId, operation, e, context.ResponseData.StatusCode);
        }
    }

    public override AmazonServiceException UnmarshallException(
        XmlUnmarshallerContext context,
        Exception innerException,
        HttpStatusCode statusCode
    )
    {
        var error = XmlErrorResponseUnmarshaller.GetInstance().Unmarshall(context);
        if (string.IsNullOrEmpty(error.RequestId))
            error.RequestId = context.ResponseData.GetHeaderValue("x-amzn-RequestId");
        if (error.Message is not null)
            error.Message = ValidationMessages.In(error.Message, context.ResponseBody ?? "");
        error.InnerException = innerException;
        error.StatusCode = statusCode;
        return new ServiceException(error);
    }

    private TAnswer Read(Stream stream)
    {
        using var xml = XmlReader.Create(stream, Settings);
        using var buffer = new PooledContentStream();
        using (var json = new Utf8JsonWriter(buffer.BufferWriter))
            WriteResult(xml, json);
        return JsonSerializer.Deserialize(buffer.Content.Span, info)!;
    }

    /// <summary>Reads to the end even after the result: a body cut off behind it is still a cut-off body.</summary>
    private void WriteResult(XmlReader xml, Utf8JsonWriter json)
    {
        var found = false;
        xml.MoveToContent();
        XmlToJson.ForEachChild(
            xml,
            () =>
            {
                if (found || xml.LocalName != operation + "Result")
                {
                    xml.Skip();
                    return;
                }
                XmlToJson.Write(xml, json, info);
                found = true;
            }
        );
        if (found)
            return;
        json.WriteStartObject();
        json.WriteEndObject();
    }
}
