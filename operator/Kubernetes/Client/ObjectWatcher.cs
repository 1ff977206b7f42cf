using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json;
using SageMakerMonitorOperator.Kubernetes.Model;

namespace SageMakerMonitorOperator.Kubernetes.Client;

/// <summary>Opens watches and reads their events.</summary>
internal sealed class ObjectWatcher(RequestSender sender, TimeProvider time, Func<double> random)
{
    /// <summary>The server ends the watch after 5 to 10 minutes, as client-go asks, so that watches spread over servers.</summary>
    private const int ShortestWatchSeconds = 300;

    public async IAsyncEnumerable<WatchEvent<T>> WatchAsync<T>(
        ResourceDefinition<T> definition,
        string? @namespace,
        string resourceVersion,
        TimeSpan idleTimeout,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
        where T : KubernetesObject
    {
        var request = new ApiRequest(
            HttpMethod.Get,
            definition.CollectionPath(@namespace),
            WatchQuery(resourceVersion)
        );
        using var response = await sender.OpenAsync(request, idleTimeout, cancellationToken);
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        var lines = new JsonLines(request, stream, idleTimeout, time);
        await foreach (var document in lines.ReadAsync(cancellationToken))
        {
            using (document)
            {
                yield return Read(definition, request, document.RootElement);
            }
        }
    }

    private string WatchQuery(string resourceVersion) =>
        Query.Of(
            ("watch", "true"),
            ("allowWatchBookmarks", "true"),
            ("resourceVersion", resourceVersion),
            ("timeoutSeconds", Query.Number((int)(ShortestWatchSeconds * (1 + random()))))
        );

    private static WatchEvent<T> Read<T>(ResourceDefinition<T> definition, ApiRequest request, JsonElement root)
        where T : KubernetesObject
    {
        try
        {
            var item = root.GetProperty("object");
            return root.GetProperty("type").GetString() switch
            {
                "ADDED" => Changed(WatchEventType.Added, definition, item),
                "MODIFIED" => Changed(WatchEventType.Modified, definition, item),
                "DELETED" => Changed(WatchEventType.Deleted, definition, item),
                "BOOKMARK" => new(WatchEventType.Bookmark, default, Version(item)),
                "ERROR" => throw Failure(request, item),
                var other => throw ApiFailures.Unreadable(request, $"a watch event of type '{other}'"),
            };
        }
        catch (Exception error) when (error is KeyNotFoundException or InvalidOperationException)
        {
            throw ApiFailures.Unreadable(request, error.Message, error);
        }
    }

    private static WatchEvent<T> Changed<T>(WatchEventType type, ResourceDefinition<T> definition, JsonElement item)
        where T : KubernetesObject => new(type, ItemDecoder.Decode(definition, item), Version(item));

    private static string Version(JsonElement item) =>
        item.GetProperty("metadata").GetProperty("resourceVersion").GetString() ?? "";

    private static KubernetesApiException Failure(ApiRequest request, JsonElement status)
    {
        var parsed = status.Deserialize(KubernetesJson.Default.KubernetesStatus) ?? new();
        return ApiFailures.FromStatus(request, (HttpStatusCode)(parsed.Code ?? 500), parsed);
    }
}
