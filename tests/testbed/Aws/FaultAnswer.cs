using System.Security;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace SageMakerMonitorOperator.Testbed.Aws;

/// <summary>AWS's error body, in the protocol of the request.</summary>
internal static class FaultAnswer
{
    private const string RequestId = "00000000-0000-4000-8000-00000000fa17";

    public static Task WriteAsync(HttpContext http, Fault.Refusal refusal)
    {
        var json = http.Request.Headers.ContainsKey("X-Amz-Target");
        http.Response.StatusCode = refusal.Status;
        http.Response.ContentType = json ? "application/x-amz-json-1.1" : "text/xml";
        http.Response.Headers["x-amzn-RequestId"] = RequestId;
        return http.Response.WriteAsync(json ? Json(refusal) : Xml(refusal), http.RequestAborted);
    }

    private static string Json(Fault.Refusal refusal) =>
        JsonSerializer.Serialize(new { __type = refusal.Code, message = refusal.Message });

    private static string Xml(Fault.Refusal refusal) =>
        $"<ErrorResponse><Error><Type>{(refusal.Status < 500 ? "Sender" : "Receiver")}</Type>"
        + $"<Code>{refusal.Code}</Code><Message>{SecurityElement.Escape(refusal.Message)}</Message></Error>"
        + $"<RequestId>{RequestId}</RequestId></ErrorResponse>";
}
