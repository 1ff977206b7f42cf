using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Kubernetes.Model;

namespace SageMakerMonitorOperator.Kubernetes.Client;

/// <summary>A typed client of the Kubernetes API. Every failure is a <see cref="KubernetesApiException"/>.</summary>
public sealed class KubernetesClient : IDisposable
{
    private readonly HttpClient _http;
    private readonly RequestSender _sender;
    private readonly ObjectLister _lister;
    private readonly ObjectWatcher _watcher;

    /// <param name="server">The server's address.</param>
    /// <param name="handler">What every attempt of every request passes; disposed with the client.</param>
    /// <param name="options">Limits.</param>
    /// <param name="time">Paces retries and timeouts.</param>
    /// <param name="random">Spreads waits; values in [0, 1).</param>
    public KubernetesClient(
        Uri server,
        HttpMessageHandler handler,
        KubernetesClientOptions options,
        TimeProvider time,
        Func<double> random
    )
    {
        _http = new(handler) { BaseAddress = server, Timeout = Timeout.InfiniteTimeSpan };
        _http.DefaultRequestHeaders.UserAgent.ParseAdd(options.UserAgent);
        _sender = new(_http, options, time, random);
        _lister = new(_sender, options.PageSize);
        _watcher = new(_sender, time, random);
    }

    /// <returns>Null where there is no such object.</returns>
    public async Task<T?> GetAsync<T>(
        ResourceDefinition<T> definition,
        ObjectKey key,
        CancellationToken cancellationToken = default
    )
        where T : KubernetesObject
    {
        try
        {
            return await SendAsync(definition, new(HttpMethod.Get, definition.ObjectPath(key)), cancellationToken);
        }
        catch (KubernetesApiException error) when (error.IsNotFound)
        {
            return null;
        }
    }

    /// <summary>Lists all pages, of one namespace or (null) of all.</summary>
    public Task<ObjectList<T>> ListAsync<T>(
        ResourceDefinition<T> definition,
        string? @namespace = null,
        CancellationToken cancellationToken = default
    )
        where T : KubernetesObject => _lister.ListAsync(definition, @namespace, cancellationToken);

    /// <summary>
    /// What happens after <paramref name="resourceVersion"/>, until the server closes the watch (no error). Silence longer
    /// than <paramref name="idleTimeout"/> is a failure: servers send a bookmark about every minute.
    /// </summary>
    public IAsyncEnumerable<WatchEvent<T>> WatchAsync<T>(
        ResourceDefinition<T> definition,
        string? @namespace,
        string resourceVersion,
        TimeSpan idleTimeout,
        CancellationToken cancellationToken = default
    )
        where T : KubernetesObject =>
        _watcher.WatchAsync(definition, @namespace, resourceVersion, idleTimeout, cancellationToken);

    public Task<T> CreateAsync<T>(
        ResourceDefinition<T> definition,
        T entity,
        string? fieldManager = null,
        CancellationToken cancellationToken = default
    )
        where T : KubernetesObject =>
        SendAsync(
            definition,
            new(
                HttpMethod.Post,
                definition.CollectionPath(entity.Metadata.Namespace),
                Query.Of(("fieldManager", fieldManager))
            )
            {
                Body = JsonBody.From(definition.Named(entity), definition.TypeInfo),
            },
            cancellationToken
        );

    /// <summary>Replaces the whole object; metadata.resourceVersion guards against another's change.</summary>
    public Task<T> ReplaceAsync<T>(
        ResourceDefinition<T> definition,
        T entity,
        string? fieldManager = null,
        CancellationToken cancellationToken = default
    )
        where T : KubernetesObject =>
        SendAsync(
            definition,
            new(HttpMethod.Put, definition.ObjectPath(entity.Key()), Query.Of(("fieldManager", fieldManager)))
            {
                Body = JsonBody.From(definition.Named(entity), definition.TypeInfo),
            },
            cancellationToken
        );

    /// <summary>
    /// Server-side apply. Without metadata.resourceVersion in the body it creates an object that does not exist; with it
    /// a changed or missing object is a conflict.
    /// </summary>
    public async Task<T> ApplyAsync<T>(
        ResourceDefinition<T> definition,
        ObjectKey key,
        JsonBody body,
        string fieldManager,
        string? subresource = null,
        bool force = true,
        CancellationToken cancellationToken = default
    )
        where T : KubernetesObject
    {
        var query = Query.Of(("fieldManager", fieldManager), ("force", force ? "true" : null));
        var request = new ApiRequest(HttpMethod.Patch, definition.ObjectPath(key, subresource), query)
        {
            Body = body,
            ContentType = ApiRequest.ApplyPatch,
        };
        return Whole(Decode(definition, request, await _sender.SendAsync(request, cancellationToken)));
    }

    public async Task<T> MergePatchAsync<T>(
        ResourceDefinition<T> definition,
        ObjectKey key,
        JsonBody body,
        string? fieldManager = null,
        string? subresource = null,
        CancellationToken cancellationToken = default
    )
        where T : KubernetesObject =>
        Whole(await MergePatchAnyAsync(definition, key, body, fieldManager, subresource, cancellationToken));

    internal Task<Decoded<T>> MergePatchAnyAsync<T>(
        ResourceDefinition<T> definition,
        ObjectKey key,
        JsonBody body,
        string? fieldManager,
        string? subresource,
        CancellationToken cancellationToken
    )
        where T : KubernetesObject =>
        PatchAnyAsync(definition, key, ApiRequest.MergePatch, body, fieldManager, subresource, cancellationToken);

    internal Task<Decoded<T>> JsonPatchAnyAsync<T>(
        ResourceDefinition<T> definition,
        ObjectKey key,
        JsonBody operations,
        string? fieldManager,
        string? subresource,
        CancellationToken cancellationToken
    )
        where T : KubernetesObject =>
        PatchAnyAsync(definition, key, ApiRequest.JsonPatch, operations, fieldManager, subresource, cancellationToken);

    private async Task<Decoded<T>> PatchAnyAsync<T>(
        ResourceDefinition<T> definition,
        ObjectKey key,
        string contentType,
        JsonBody body,
        string? fieldManager,
        string? subresource,
        CancellationToken cancellationToken
    )
        where T : KubernetesObject
    {
        var query = Query.Of(("fieldManager", fieldManager));
        var request = new ApiRequest(HttpMethod.Patch, definition.ObjectPath(key, subresource), query)
        {
            Body = body,
            ContentType = contentType,
        };
        return Decode(definition, request, await _sender.SendAsync(request, cancellationToken));
    }

    /// <param name="definition">The kind.</param>
    /// <param name="key">The object.</param>
    /// <param name="uid">Delete only this incarnation of the name.</param>
    /// <param name="resourceVersion">Delete only what was read.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>False where there was no such object.</returns>
    /// <exception cref="KubernetesConflictException">A precondition does not hold.</exception>
    public async Task<bool> DeleteAsync<T>(
        ResourceDefinition<T> definition,
        ObjectKey key,
        string? uid = null,
        string? resourceVersion = null,
        CancellationToken cancellationToken = default
    )
        where T : KubernetesObject
    {
        var request = new ApiRequest(HttpMethod.Delete, definition.ObjectPath(key))
        {
            Body = DeleteOptions(uid, resourceVersion),
        };
        try
        {
            await _sender.SendAsync(request, cancellationToken);
            return true;
        }
        catch (KubernetesApiException error) when (error.IsNotFound)
        {
            return false;
        }
    }

    /// <summary>For what has no definition: TokenRequests, reviews.</summary>
    public async Task<JsonElement> PostAsync(string path, JsonBody body, CancellationToken cancellationToken = default)
    {
        var request = new ApiRequest(HttpMethod.Post, path) { Body = body };
        return Parse(request, await _sender.SendAsync(request, cancellationToken));
    }

    /// <summary>For what has no definition: <c>/version</c>, discovery.</summary>
    public async Task<JsonElement> GetAsync(string path, CancellationToken cancellationToken = default)
    {
        var request = new ApiRequest(HttpMethod.Get, path);
        return Parse(request, await _sender.SendAsync(request, cancellationToken));
    }

    public void Dispose() => _http.Dispose();

    private async Task<T> SendAsync<T>(
        ResourceDefinition<T> definition,
        ApiRequest request,
        CancellationToken cancellationToken
    )
        where T : KubernetesObject =>
        Whole(Decode(definition, request, await _sender.SendAsync(request, cancellationToken)));

    private static Decoded<T> Decode<T>(ResourceDefinition<T> definition, ApiRequest request, byte[] body)
        where T : KubernetesObject => ItemDecoder.Decode(definition, Parse(request, body));

    private static T Whole<T>(Decoded<T> decoded)
        where T : KubernetesObject =>
        decoded.Object
        ?? throw new KubernetesApiException(
            $"{decoded.Invalid!.Kind} '{decoded.Key}' as stored is invalid: {decoded.Invalid.Error}"
        )
        {
            Reason = FailureReasons.UnreadableAnswer,
        };

    private static JsonElement Parse(ApiRequest request, byte[] body)
    {
        try
        {
            return JsonElement.Parse(body);
        }
        catch (JsonException error)
        {
            throw ApiFailures.Unreadable(request, error.Message, error);
        }
    }

    [SuppressMessage("Style", "IDE0028", Justification = "JsonObject has no collection expression form.")]
    private static JsonObject DeleteOptions(string? uid, string? resourceVersion)
    {
        var preconditions = new JsonObject();
        if (uid is not null)
        {
            preconditions["uid"] = uid;
        }
        if (resourceVersion is not null)
        {
            preconditions["resourceVersion"] = resourceVersion;
        }
        return new()
        {
            ["apiVersion"] = "v1",
            ["kind"] = "DeleteOptions",
            ["preconditions"] = preconditions,
        };
    }
}
