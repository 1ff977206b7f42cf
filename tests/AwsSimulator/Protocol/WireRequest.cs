using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace SageMakerMonitorOperator.AwsSimulator.Protocol;

/// <summary>
/// An HTTP request as it came: what the client signed. Path and query are still encoded; names of headers are lower
/// case, and a header that came more than once has its values joined by commas, as SigV4 reads them.
/// </summary>
internal sealed record WireRequest(
    string Method,
    string Path,
    string Query,
    IReadOnlyDictionary<string, string> Headers,
    byte[] Body
)
{
    public static async Task<WireRequest> ReadAsync(HttpRequest http, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        await http.Body.CopyToAsync(body, cancellationToken);
        // The server decodes the path of its own accord; the raw one is only here.
        var target = http.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget.Split('?', 2);
        return new(
            http.Method,
            target[0],
            target.ElementAtOrDefault(1) ?? "",
            http.Headers.ToDictionary(header => header.Key.ToLowerInvariant(), header => header.Value.ToString()),
            body.ToArray()
        );
    }

    public string? Header(string name) => Headers.GetValueOrDefault(name);
}
