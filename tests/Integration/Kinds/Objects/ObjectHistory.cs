using System.Text.Json.Nodes;

namespace SageMakerMonitorOperator.Integration.Kinds.Objects;

/// <summary>Every version of every object of a namespace, from one watch.</summary>
internal sealed class ObjectHistory : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, List<JsonNode>> _versions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _gone = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _end = new();
    private readonly ObjectClient _objects;
    private readonly Task _watching;
    private string _resourceVersion = "";

    private ObjectHistory(ObjectClient objects, Stream first)
    {
        _objects = objects;
        // Not on the few threads of the test: the server drops a watch that is read too slowly.
        _watching = Task.Run(() => WatchAsync(first));
    }

    public static async Task<ObjectHistory> StartAsync(ObjectClient objects) =>
        new(objects, await objects.WatchAsync(resourceVersion: "", TestContext.Current.CancellationToken));

    /// <summary>As it is now; null when there is none.</summary>
    public JsonNode? Latest(string name)
    {
        if (_watching.IsFaulted)
        {
            throw new InvalidOperationException("Versions were missed.", _watching.Exception);
        }

        lock (_gate)
        {
            return _gone.Contains(name) ? null : _versions.GetValueOrDefault(name)?[^1];
        }
    }

    /// <summary>It was there, and is no more.</summary>
    public bool IsGone(string name)
    {
        lock (_gate)
        {
            return _gone.Contains(name);
        }
    }

    public IReadOnlyList<JsonNode> Versions(string name)
    {
        lock (_gate)
        {
            return [.. _versions.GetValueOrDefault(name) ?? []];
        }
    }

    public bool Has(JsonNode version) =>
        Versions(version["metadata"]!["name"]!.ToString()).Any(seen => VersionOf(seen) == VersionOf(version));

    /// <summary>
    /// The versions in which the operator says something new. In the others the user changed the object, and the status
    /// lags behind, or the operator recorded what it is about to write, and speaks when that is done.
    /// </summary>
    public IReadOnlyList<JsonNode> Statements(string name)
    {
        var versions = Versions(name);
        return [.. versions.Where((version, i) => i == 0 || !SaysTheSame(version, versions[i - 1]))];
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _watching;
        _end.Dispose();
    }

    /// <summary>Until the end; a server that ends a watch is asked to go on where it stopped.</summary>
    private async Task WatchAsync(Stream stream)
    {
        try
        {
            while (true)
            {
                if (!await ReadAsync(stream))
                {
                    await ListAsync();
                }

                stream = await _objects.WatchAsync(_resourceVersion, _end.Token);
            }
        }
        catch (OperationCanceledException) when (_end.IsCancellationRequested)
        {
            // The test is over.
        }
    }

    /// <returns>False when the server does not know any more what happened meanwhile.</returns>
    private async Task<bool> ReadAsync(Stream stream)
    {
        using var lines = new StreamReader(stream);
        try
        {
            while (await lines.ReadLineAsync(_end.Token) is { } line)
            {
                var change = JsonNode.Parse(line)!;
                if ((string?)change["type"] == "ERROR")
                {
                    return (int?)change["object"]!["code"] == 410
                        ? false
                        : throw new InvalidOperationException(change["object"]!.ToJsonString());
                }

                Add((string?)change["type"], change["object"]!);
            }
        }
        catch (IOException)
        {
            // Cut off instead of ended.
        }

        return true;
    }

    // A busy server drops a watch that it cannot keep up with, and forgets the past soon. Versions in between are missed.
    private async Task ListAsync()
    {
        var list = await _objects.ListAsync(_end.Token);
        var items = list["items"]!.AsArray().Select(item => item!).ToList();
        foreach (var item in items)
        {
            Add("MODIFIED", item);
        }

        lock (_gate)
        {
            _gone.UnionWith(_versions.Keys.Except(items.Select(item => item["metadata"]!["name"]!.ToString())));
        }

        _resourceVersion = VersionOf(list);
    }

    private static string VersionOf(JsonNode found) => found["metadata"]!["resourceVersion"]!.ToString();

    private static bool SaysTheSame(JsonNode version, JsonNode other) =>
        JsonNode.DeepEquals(version["status"]?["conditions"], other["status"]?["conditions"])
        && JsonNode.DeepEquals(version["status"]?["observedGeneration"], other["status"]?["observedGeneration"]);

    private void Add(string? type, JsonNode found)
    {
        _resourceVersion = VersionOf(found);
        if (type == "BOOKMARK")
        {
            return;
        }

        var name = found["metadata"]!["name"]!.ToString();
        lock (_gate)
        {
            if (!_versions.TryGetValue(name, out var versions))
            {
                _versions[name] = versions = [];
            }

            versions.Add(found);
            if (type == "DELETED")
            {
                _gone.Add(name);
            }
        }
    }
}
