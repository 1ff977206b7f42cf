using System.Net.Http.Headers;

namespace SageMakerMonitorOperator.Kubernetes.Client;

/// <summary>A request that can be sent more than once.</summary>
internal sealed record ApiRequest(HttpMethod Method, string Path, string Query = "")
{
    public const string Json = "application/json";
    public const string JsonPatch = "application/json-patch+json";
    public const string MergePatch = "application/merge-patch+json";

    /// <summary>JSON is YAML; servers older than 1.32 know server-side apply by this name only.</summary>
    public const string ApplyPatch = "application/apply-patch+yaml";

    public JsonBody? Body { get; init; }
    public string ContentType { get; init; } = Json;

    public bool IsRead => Method == HttpMethod.Get;

    public override string ToString() => $"{Method} {Path}";

    public HttpRequestMessage Message()
    {
        var message = new HttpRequestMessage(
            Method,
            new Uri(Query.Length == 0 ? Path : $"{Path}?{Query}", UriKind.Relative)
        )
        {
            // HttpClient's own default would be 1.1; the version is negotiated, and one connection carries all watches.
            Version = System.Net.HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };
        message.Headers.Accept.Add(new(Json));
        if (Body is { } body)
        {
            message.Content = new ReadOnlyMemoryContent(body.Utf8);
            message.Content.Headers.ContentType = new MediaTypeHeaderValue(ContentType);
        }
        return message;
    }
}
