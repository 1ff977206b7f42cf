using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Kubernetes.Client;

namespace SageMakerMonitorOperator.Reconcilers.Tests.Accounts;

/// <summary>An API server that has Secrets, service accounts and one account object.</summary>
internal sealed class FakeKubernetes : HttpMessageHandler
{
    private int _version = 1;

    /// <summary>Values by the path of the Secret, such as <c>ml/aws-key</c>.</summary>
    public Dictionary<string, Dictionary<string, string>> Secrets { get; } = new(StringComparer.Ordinal);

    /// <summary>Tokens by the path of the service account.</summary>
    public Dictionary<string, string> Tokens { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Forbidden { get; } = new(StringComparer.Ordinal);

    /// <summary>The account object, as it is written by patches.</summary>
    public JsonObject? Account { get; set; }

    /// <summary>Verb and path of every request, and what was sent.</summary>
    public ConcurrentQueue<(string Request, string Body)> Requests { get; } = new();

    public IEnumerable<string> Events =>
        Requests.Where(request => request.Request.EndsWith("/events", StringComparison.Ordinal)).Select(e => e.Body);

    public int Writes => Requests.Count(request => request.Request.StartsWith("PATCH", StringComparison.Ordinal));

    public KubernetesClient Client() =>
        new(new Uri("http://127.0.0.1:1"), this, new() { MaxRetries = 0 }, TimeProvider.System, () => 0);

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var path = request.RequestUri!.AbsolutePath;
        Requests.Enqueue(($"{request.Method} {path}", body));
        return path.Split('/') switch
        {
            [.., "namespaces", var space, "secrets", var name] => Secret($"{space}/{name}"),
            [.., "namespaces", var space, "serviceaccounts", var name, "token"] => Token($"{space}/{name}"),
            [.., "status"] => Replaced(JsonNode.Parse(body)!.AsArray().Last()!["value"]!),
            [.., "events"] => Answer(HttpStatusCode.Created, JsonNode.Parse(body)!.AsObject()),
            _ => Merged(JsonNode.Parse(body)!["metadata"]!.AsObject()),
        };
    }

    private HttpResponseMessage Secret(string key)
    {
        if (Forbidden.Contains(key) || !Secrets.TryGetValue(key, out var values))
        {
            return Refusal(key);
        }

        var data = values.Select(pair =>
            KeyValuePair.Create(pair.Key, (JsonNode?)Convert.ToBase64String(Encoding.UTF8.GetBytes(pair.Value)))
        );
        return Answer(
            HttpStatusCode.OK,
            new()
            {
                ["metadata"] = new JsonObject
                {
                    ["namespace"] = key.Split('/')[0],
                    ["name"] = key.Split('/')[1],
                    ["resourceVersion"] = string.Join(',', values.Values),
                },
                ["data"] = new JsonObject(data),
            }
        );
    }

    private HttpResponseMessage Token(string key) =>
        !Forbidden.Contains(key) && Tokens.TryGetValue(key, out var token)
            ? Answer(HttpStatusCode.Created, new() { ["status"] = new JsonObject { ["token"] = token } })
            : Refusal(key);

    private HttpResponseMessage Replaced(JsonNode status)
    {
        Account!["status"] = status.DeepClone();
        return Written();
    }

    private HttpResponseMessage Merged(JsonObject metadata)
    {
        foreach (var (key, value) in metadata)
        {
            Account!["metadata"]![key] = value?.DeepClone();
        }

        return Written();
    }

    private HttpResponseMessage Written()
    {
        Account!["metadata"]!["resourceVersion"] = $"{++_version}";
        return Answer(HttpStatusCode.OK, Account);
    }

    private HttpResponseMessage Refusal(string key)
    {
        var code = Forbidden.Contains(key) ? HttpStatusCode.Forbidden : HttpStatusCode.NotFound;
        return Answer(
            code,
            new()
            {
                ["kind"] = "Status",
                ["reason"] = code.ToString(),
                ["message"] = "no",
                ["code"] = (int)code,
            }
        );
    }

    private static HttpResponseMessage Answer(HttpStatusCode status, JsonObject body) =>
        new(status) { Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") };
}
