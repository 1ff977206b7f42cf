using Microsoft.AspNetCore.Http;

namespace SageMakerMonitorOperator.Tests.Shared.Stub;

internal sealed record StubAnswer(int Status, string Body, string ContentType = "text/xml")
{
    private const string Xmlns = "http://monitoring.amazonaws.com/doc/2010-08-01/";

    /// <summary>The error's code, where a REST service says it in a header.</summary>
    public string? ErrorType { get; init; }
    public bool Reset { get; init; }
    public bool Hang { get; init; }
    public bool CutOff { get; init; }

    /// <summary>Hangs in the middle of the body.</summary>
    public bool Stall { get; init; }

    public static StubAnswer Xml(string operation, string result = "") =>
        new(
            200,
            $"<{operation}Response xmlns=\"{Xmlns}\">{result}"
                + $"<ResponseMetadata><RequestId>r-1</RequestId></ResponseMetadata></{operation}Response>"
        );

    public static StubAnswer Error(int status, string code, string message = "because") =>
        new(
            status,
            $"<ErrorResponse xmlns=\"{Xmlns}\"><Error><Type>Sender</Type><Code>{code}</Code>"
                + $"<Message>{message}</Message></Error><RequestId>r-9</RequestId></ErrorResponse>"
        );

    public static StubAnswer Json(string body, int status = 200) => new(status, body, "application/x-amz-json-1.1");

    public static StubAnswer Identity { get; } =
        Xml(
            "GetCallerIdentity",
            "<GetCallerIdentityResult><Arn>arn:aws-cn:sts::111122223333:assumed-role/ops/me</Arn>"
                + "<UserId>AROA:me</UserId><Account>111122223333</Account></GetCallerIdentityResult>"
        );

    public async Task WriteAsync(HttpContext context)
    {
        if (Hang)
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted);
        if (Reset)
        {
            context.Abort();
            return;
        }
        context.Response.StatusCode = Status;
        context.Response.ContentType = ContentType;
        context.Response.Headers["x-amzn-RequestId"] = "r-header";
        if (ErrorType is not null)
            context.Response.Headers["x-amzn-ErrorType"] = ErrorType;
        if (Stall)
        {
            context.Response.ContentLength = Body.Length;
            await context.Response.WriteAsync(Body[..(Body.Length / 2)], context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted);
        }
        await context.Response.WriteAsync(CutOff ? Body[..(Body.Length / 2)] : Body, context.RequestAborted);
    }
}
