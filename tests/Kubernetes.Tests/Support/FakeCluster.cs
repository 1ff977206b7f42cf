using System.Globalization;
using System.IO.Pipelines;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Kubernetes.Client;
using SageMakerMonitorOperator.Kubernetes.Model;

namespace SageMakerMonitorOperator.Kubernetes.Tests.Support;

/// <summary>A small API server in memory: list by pages, watch, patches, delete; and the faults of real ones.</summary>
internal sealed class FakeCluster : IDisposable
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<string, JsonObject> _objects = new(StringComparer.Ordinal);
    private readonly List<(long Version, string Event)> _history = [];
    private readonly List<Pipe> _watches = [];
    private long _version = 100;
    private long _oldest;

    public FakeCluster()
    {
        Handler = new((request, _) => Task.FromResult(Answer(request)));
    }

    public FakeHandler Handler { get; }

    /// <summary>Answers instead of the server where it gives an answer.</summary>
    public Func<SentRequest, HttpResponseMessage?> Fault { get; set; } = _ => null;

    public int WatchesOpened => Handler.Requests.Count(request => request.Query.Contains("watch=true"));

    public int Lists =>
        Handler.Requests.Count(request =>
            request.Method == "GET" && request.Query.StartsWith("limit", StringComparison.Ordinal)
        );

    public KubernetesClient Client(TimeProvider? time = null, KubernetesClientOptions? options = null) =>
        new(
            new("http://fake"),
            Handler,
            options
                ?? new()
                {
                    PageSize = 2,
                    InitialBackoff = TimeSpan.FromMilliseconds(1),
                    MaxBackoff = TimeSpan.FromMilliseconds(1),
                },
            time ?? TimeProvider.System,
            () => 0.5
        );

    /// <summary>Creates or changes an object, as another client would. Silently: as while nobody watches.</summary>
    public JsonObject Put(
        string name,
        string spec = """{"size":1}""",
        string? uid = null,
        bool silently = false,
        Action<JsonObject>? change = null
    )
    {
        lock (_lock)
        {
            var isNew = !_objects.TryGetValue(name, out var stored);
            var next = isNew ? New(name, uid) : (JsonObject)stored!.DeepClone();
            if (uid is not null)
            {
                next["metadata"]!["uid"] = uid;
            }
            var newSpec = JsonNode.Parse(spec);
            if (!JsonNode.DeepEquals(newSpec, next["spec"]))
            {
                next["spec"] = newSpec;
                next["metadata"]!["generation"] = next["metadata"]!["generation"]!.GetValue<long>() + 1;
            }
            change?.Invoke(next);
            return Store(name, next, isNew ? "ADDED" : "MODIFIED", silently);
        }
    }

    public void Delete(string name, bool silently = false)
    {
        lock (_lock)
        {
            if (_objects.Remove(name, out var gone))
            {
                gone["metadata"]!["resourceVersion"] = Text(++_version);
                Tell("DELETED", gone, silently);
            }
        }
    }

    public JsonObject? Get(string name)
    {
        lock (_lock)
        {
            return (JsonObject?)_objects.GetValueOrDefault(name)?.DeepClone();
        }
    }

    /// <summary>Forgets the past, as etcd's compaction does: resuming from before is answered with 410.</summary>
    public void Compact()
    {
        lock (_lock)
        {
            _oldest = ++_version;
            _history.Clear();
        }
    }

    public void CloseWatches()
    {
        lock (_lock)
        {
            _watches.ForEach(watch => watch.Writer.Complete());
            _watches.Clear();
        }
    }

    /// <summary>Watches stay open and say nothing any more.</summary>
    public void HangWatches()
    {
        lock (_lock)
        {
            _watches.Clear();
        }
    }

    public void Send(string line)
    {
        lock (_lock)
        {
            _watches.ForEach(watch => Write(watch, line));
        }
    }

    public void Dispose()
    {
        CloseWatches();
        Handler.Dispose();
    }

    private HttpResponseMessage Answer(SentRequest request)
    {
        if (Fault(request) is { } fault)
        {
            return fault;
        }
        lock (_lock)
        {
            var name = request.Path.Split('/').SkipWhile(part => part != "widgets").Skip(1).FirstOrDefault();
            return (request.Method, name) switch
            {
                ("GET", null) when request.Query.Contains("watch=true") => Watch(request),
                ("GET", null) => List(request),
                ("GET", _) => _objects.TryGetValue(name, out var found)
                    ? FakeHandler.Json(found.ToJsonString())
                    : NotFound(),
                ("PATCH", not null) => Patch(request, name),
                _ => throw new InvalidOperationException($"The fake cluster does not know {request}."),
            };
        }
    }

    private HttpResponseMessage List(SentRequest request)
    {
        var query = Parse(request.Query);
        var start = query.TryGetValue("continue", out var token) ? int.Parse(token, CultureInfo.InvariantCulture) : 0;
        var size = query.TryGetValue("limit", out var limit)
            ? int.Parse(limit, CultureInfo.InvariantCulture)
            : int.MaxValue;
        var inNamespace = request.Path.Contains("/namespaces/") ? request.Path.Split('/')[5] : null;
        var all = _objects
            .Values.Where(item => inNamespace is null || (string?)item["metadata"]!["namespace"] == inNamespace)
            .ToList();
        var page = all.Skip(start).Take(size).Select(item => item.DeepClone()).ToArray();
        var metadata = new JsonObject { ["resourceVersion"] = Text(_version) };
        if (start + page.Length < all.Count)
        {
            metadata["continue"] = Text(start + page.Length);
        }
        return FakeHandler.Json(
            new JsonObject { ["metadata"] = metadata, ["items"] = new JsonArray(page) }.ToJsonString()
        );
    }

    private HttpResponseMessage Watch(SentRequest request)
    {
        var from = long.Parse(Parse(request.Query)["resourceVersion"], CultureInfo.InvariantCulture);
        if (from < _oldest)
        {
            return FakeHandler.Status(HttpStatusCode.Gone, "Expired");
        }
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 0));
        foreach (var (_, line) in _history.Where(entry => entry.Version > from))
        {
            Write(pipe, line);
        }
        _watches.Add(pipe);
        return new(HttpStatusCode.OK) { Content = new StreamContent(pipe.Reader.AsStream()) };
    }

    /// <summary>The operations of a JSON patch that the operator sends, as the merge patch that does the same.</summary>
    private static JsonObject Merged(JsonNode patch)
    {
        if (patch is JsonObject merge)
        {
            return merge;
        }
        var (version, status) = (patch[0]!["value"], patch[1]!["value"]);
        return new()
        {
            ["metadata"] = new JsonObject { ["resourceVersion"] = version!.DeepClone() },
            ["status"] = status!.DeepClone(),
        };
    }

    private HttpResponseMessage Patch(SentRequest request, string name)
    {
        if (!_objects.TryGetValue(name, out var stored))
        {
            return NotFound();
        }
        var patch = Merged(JsonNode.Parse(request.Body)!);
        var version = (string?)patch["metadata"]?["resourceVersion"];
        if (version is not null && version != (string?)stored["metadata"]!["resourceVersion"])
        {
            return FakeHandler.Status(HttpStatusCode.Conflict, "Conflict");
        }
        var next = (JsonObject)stored.DeepClone();
        if (request.Path.EndsWith("/status", StringComparison.Ordinal))
        {
            next["status"] = patch["status"]?.DeepClone();
        }
        else if (patch["metadata"]?["finalizers"] is { } finalizers)
        {
            next["metadata"]!["finalizers"] = finalizers.DeepClone();
        }
        if (
            next["metadata"]!["deletionTimestamp"] is not null
            && next["metadata"]!["finalizers"] is not JsonArray { Count: > 0 }
        )
        {
            Delete(name);
            return FakeHandler.Json(next.ToJsonString());
        }
        return FakeHandler.Json(Store(name, next, "MODIFIED", silently: false).ToJsonString());
    }

    private JsonObject Store(string name, JsonObject next, string type, bool silently)
    {
        next["metadata"]!["resourceVersion"] = Text(++_version);
        _objects[name] = next;
        Tell(type, next, silently);
        return (JsonObject)next.DeepClone();
    }

    private void Tell(string type, JsonObject item, bool silently)
    {
        var line = new JsonObject { ["type"] = type, ["object"] = item.DeepClone() }.ToJsonString();
        _history.Add((_version, line));
        if (!silently)
        {
            _watches.ForEach(watch => Write(watch, line));
        }
    }

    private static JsonObject New(string name, string? uid) =>
        new()
        {
            ["metadata"] = new JsonObject
            {
                ["name"] = name,
                ["namespace"] = "ml",
                ["uid"] = uid ?? $"uid-{name}",
                ["generation"] = 0L,
            },
        };

    private static Dictionary<string, string> Parse(string query) =>
        query
            .Split('&')
            .Select(pair => pair.Split('=', 2))
            .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    private static void Write(Pipe pipe, string line)
    {
        var bytes = Encoding.UTF8.GetBytes(line + "\n");
        System.Buffers.BuffersExtensions.Write(pipe.Writer, bytes);
        _ = pipe.Writer.FlushAsync().AsTask();
    }

    private static HttpResponseMessage NotFound() => FakeHandler.Status(HttpStatusCode.NotFound, "NotFound");

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
