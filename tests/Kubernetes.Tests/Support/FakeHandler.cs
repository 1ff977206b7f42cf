using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace SageMakerMonitorOperator.Kubernetes.Tests.Support;

/// <summary>One request as the server got it.</summary>
internal sealed record SentRequest(string Method, string Path, string Query, string? ContentType, string Body);

/// <summary>Answers requests by a function and keeps them.</summary>
internal sealed class FakeHandler(Func<SentRequest, CancellationToken, Task<HttpResponseMessage>> answer)
    : HttpMessageHandler
{
    public FakeHandler(params Func<HttpResponseMessage>[] answers)
        : this(InTurn(answers)) { }

    public ConcurrentQueue<SentRequest> Requests { get; } = [];

    public static HttpResponseMessage Json(string json, HttpStatusCode code = HttpStatusCode.OK) =>
        new(code) { Content = new StringContent(json, Encoding.UTF8, "application/json") };

    public static HttpResponseMessage Status(HttpStatusCode code, string reason, string message = "said the server") =>
        Json($$"""{"kind":"Status","code":{{(int)code}},"reason":"{{reason}}","message":"{{message}}"}""", code);

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var sent = new SentRequest(
            request.Method.Method,
            request.RequestUri!.AbsolutePath,
            Uri.UnescapeDataString(request.RequestUri.Query.TrimStart('?')),
            request.Content?.Headers.ContentType?.MediaType,
            request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken)
        );
        Requests.Enqueue(sent);
        return await answer(sent, cancellationToken);
    }

    /// <summary>The last answer repeats.</summary>
    private static Func<SentRequest, CancellationToken, Task<HttpResponseMessage>> InTurn(
        Func<HttpResponseMessage>[] answers
    )
    {
        var next = -1;
        return (_, _) => Task.FromResult(answers[Math.Min(Interlocked.Increment(ref next), answers.Length - 1)]());
    }
}
