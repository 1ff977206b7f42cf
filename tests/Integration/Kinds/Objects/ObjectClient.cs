using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace SageMakerMonitorOperator.Integration.Kinds.Objects;

/// <summary>The objects of one kind in one namespace, by the API itself: a kubectl for each of hundreds is too slow.</summary>
internal sealed class ObjectClient(HttpClient api, string plural, string @namespace)
{
    private const string MergePatch = "application/merge-patch+json";
    private const string JsonPatch = "application/json-patch+json";

    public string Path { get; } = $"/apis/sagemakermonitor.dev/v1alpha1/namespaces/{@namespace}/{plural}";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public Task CreateNamespaceAsync() =>
        SendAsync(
            HttpMethod.Post,
            "/api/v1/namespaces",
            new JsonObject
            {
                ["apiVersion"] = "v1",
                ["kind"] = "Namespace",
                ["metadata"] = new JsonObject { ["name"] = @namespace },
            }
        );

    /// <summary>Given what is about to be created.</summary>
    public Func<JsonNode, Task> BeforeCreate { get; init; } = _ => Task.CompletedTask;

    public async Task CreateAsync(JsonNode manifest)
    {
        await BeforeCreate(manifest);
        await SendAsync(HttpMethod.Post, Path, manifest);
    }

    /// <returns>The object as it is stored now.</returns>
    public Task<JsonNode> ReplaceSpecAsync(string name, JsonObject spec)
    {
        var replace = new JsonObject
        {
            ["op"] = "replace",
            ["path"] = "/spec",
            ["value"] = spec.DeepClone(),
        };
        return SendAsync(HttpMethod.Patch, $"{Path}/{name}", new JsonArray(replace), JsonPatch);
    }

    /// <param name="value">Null takes the annotation away.</param>
    public Task AnnotateAsync(string name, string annotation, string? value)
    {
        var annotations = new JsonObject { [annotation] = value };
        var patch = new JsonObject { ["metadata"] = new JsonObject { ["annotations"] = annotations } };
        return SendAsync(HttpMethod.Patch, $"{Path}/{name}", patch, MergePatch);
    }

    public Task DeleteAsync(string name) => SendAsync(HttpMethod.Delete, $"{Path}/{name}");

    /// <summary>The events of the namespace, as <c>Reason: note</c>, by the name of the object that they are about.</summary>
    public async Task<ILookup<string, string>> EventsAsync()
    {
        var path = new Uri($"/apis/events.k8s.io/v1/namespaces/{@namespace}/events", UriKind.Relative);
        var list = (await api.GetFromJsonAsync<JsonObject>(path, Cancellation))!;
        return list["items"]!
            .AsArray()
            .ToLookup(item => item!["regarding"]!["name"]!.ToString(), item => $"{item!["reason"]}: {item["note"]}");
    }

    /// <summary>All there are now.</summary>
    public async Task<JsonObject> ListAsync(CancellationToken cancellationToken) =>
        (await api.GetFromJsonAsync<JsonObject>(new Uri(Path, UriKind.Relative), cancellationToken))!;

    /// <summary>Everything that happens to the objects after that version, a line each; "" begins with all there are.</summary>
    public Task<Stream> WatchAsync(string resourceVersion, CancellationToken cancellationToken) =>
        api.GetStreamAsync(
            new Uri(
                $"{Path}?watch=true&allowWatchBookmarks=true&timeoutSeconds=3600&resourceVersion={resourceVersion}",
                UriKind.Relative
            ),
            cancellationToken
        );

    private async Task<JsonNode> SendAsync(
        HttpMethod method,
        string path,
        JsonNode? body = null,
        string mediaType = "application/json"
    )
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
        {
            request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, mediaType);
        }

        using var answer = await api.SendAsync(request, Cancellation);
        var text = await answer.Content.ReadAsStringAsync(Cancellation);
        return answer.IsSuccessStatusCode
            ? JsonNode.Parse(text)!
            : throw new InvalidOperationException($"{method} {path}: {text}");
    }
}
