using System.Text.Json.Nodes;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;

namespace SageMakerMonitorOperator.AwsSimulator.Protocol;

/// <summary>Writes a result or a refusal in the protocol that the request came in.</summary>
internal static class AnswerWriter
{
    private const string GenericNamespace = "http://webservices.amazon.com/AWSFault/2005-15-09";

    public static Task WriteAsync(
        HttpResponse http,
        AwsRequest request,
        IAwsService service,
        JsonObject result,
        string requestId
    ) =>
        request.Protocol != WireProtocol.Query
            ? SendAsync(http, 200, requestId, JsonTypeOf(request.Protocol), result.ToJsonString())
            : SendAsync(
                http,
                200,
                requestId,
                "text/xml",
                QueryAnswer.Success(request.Operation, service.XmlNamespace, result, requestId)
            );

    public static Task WriteAsync(
        HttpResponse http,
        WireProtocol protocol,
        IAwsService? service,
        AwsException error,
        string requestId
    )
    {
        if (protocol == WireProtocol.Rest)
        {
            http.Headers["x-amzn-ErrorType"] = error.Code;
        }

        // S3 is a REST service whose errors are XML.
        if (protocol == WireProtocol.Rest && service is { XmlNamespace.Length: > 0 })
        {
            return SendAsync(http, error.Status, requestId, "application/xml", RestFailure(error, requestId));
        }

        return protocol != WireProtocol.Query
            ? SendAsync(http, error.Status, requestId, JsonTypeOf(protocol), JsonAnswer.Failure(error))
            : SendAsync(
                http,
                error.Status,
                requestId,
                "text/xml",
                QueryAnswer.Failure(service?.XmlNamespace ?? GenericNamespace, error, requestId)
            );
    }

    private static string RestFailure(AwsException error, string requestId) =>
        new XElement(
            "Error",
            new XElement("Code", error.Code),
            new XElement("Message", error.Message),
            new XElement("RequestId", requestId)
        ).ToString(SaveOptions.DisableFormatting);

    private static string JsonTypeOf(WireProtocol protocol) =>
        protocol == WireProtocol.Rest ? "application/json" : "application/x-amz-json-1.1";

    private static Task SendAsync(HttpResponse http, int status, string requestId, string contentType, string body)
    {
        http.StatusCode = status;
        http.ContentType = contentType;
        http.Headers["x-amzn-RequestId"] = requestId;
        return http.WriteAsync(body, http.HttpContext.RequestAborted);
    }
}
