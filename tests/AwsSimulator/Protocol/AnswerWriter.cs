using System.Text.Json.Nodes;
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
        request.Protocol == WireProtocol.Json
            ? SendAsync(http, 200, requestId, "application/x-amz-json-1.1", result.ToJsonString())
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
    ) =>
        protocol == WireProtocol.Json
            ? SendAsync(http, error.Status, requestId, "application/x-amz-json-1.1", JsonAnswer.Failure(error))
            : SendAsync(
                http,
                error.Status,
                requestId,
                "text/xml",
                QueryAnswer.Failure(service?.XmlNamespace ?? GenericNamespace, error, requestId)
            );

    private static Task SendAsync(HttpResponse http, int status, string requestId, string contentType, string body)
    {
        http.StatusCode = status;
        http.ContentType = contentType;
        http.Headers["x-amzn-RequestId"] = requestId;
        return http.WriteAsync(body, http.HttpContext.RequestAborted);
    }
}
