using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;

namespace SageMakerMonitorOperator.Tests.Shared.Stub;

internal sealed class StubRequest
{
    public StubRequest(HttpRequest request, string body)
    {
        Host = request.Host.Value ?? "";
        Method = request.Method;
        // The server decodes the path of its own accord; the raw one is only here.
        Target = request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        Body = body;
        Connection = request.HttpContext.Connection.Id;
        Headers = request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase);
    }

    public string Host { get; }
    public string Method { get; }

    /// <summary>Path and query, encoded as they came.</summary>
    public string Target { get; }
    public string Body { get; }

    /// <summary>Tells TCP connections apart.</summary>
    public string Connection { get; }
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>The body's form parameters.</summary>
    public Dictionary<string, string> Form =>
        QueryHelpers.ParseQuery(Body).ToDictionary(p => p.Key, p => p.Value.ToString(), StringComparer.Ordinal);
}
