using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace SageMakerMonitorOperator.Tests.Shared.Stub;

internal sealed class StubRequest
{
    public StubRequest(HttpRequest request, string body)
    {
        Host = request.Host.Value ?? "";
        Body = body;
        Target = request.Path + request.QueryString.Value;
        Connection = request.HttpContext.Connection.Id;
        Headers = request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase);
    }

    public string Host { get; }

    /// <summary>Path and query.</summary>
    public string Target { get; }
    public string Body { get; }

    /// <summary>Tells TCP connections apart.</summary>
    public string Connection { get; }
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>The body's form parameters.</summary>
    public Dictionary<string, string> Form =>
        QueryHelpers.ParseQuery(Body).ToDictionary(p => p.Key, p => p.Value.ToString(), StringComparer.Ordinal);
}
