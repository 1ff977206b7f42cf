using System.Text.Json;

namespace SageMakerMonitorOperator.Benchmarks.Cluster;

/// <summary>Notes when alarms appear, become Ready and go, as a watch of its own sees them.</summary>
internal sealed class AlarmWatch(HttpClient admin, TimeProvider clock) : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Dictionary<string, long> _created = [];
    private readonly Dictionary<string, long> _ready = [];
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _expected;
    private string _resourceVersion = "";
    private Task _reading = Task.CompletedTask;

    public long LastCreated => _created.Values.Max();

    public long LastReady => _ready.Values.Max();

    /// <summary>From now on: what happened before, the end of earlier alarms above all, must not be counted.</summary>
    public async Task StartAsync(int expected)
    {
        _expected = expected;
        using var list = JsonDocument.Parse(await admin.GetStringAsync(Alarms.Path(null), _stop.Token));
        _resourceVersion = Version(list.RootElement);
        _reading = WatchAsync();
    }

    /// <summary>Until all are Ready.</summary>
    /// <exception cref="TimeoutException">They are not by the deadline; the text says how many are.</exception>
    public async Task WaitAsync(TimeSpan deadline)
    {
        try
        {
            await (await Task.WhenAny(_done.Task, _reading).WaitAsync(deadline, clock));
        }
        catch (TimeoutException error)
        {
            throw new TimeoutException($"{_ready.Count} of {_expected} alarms are Ready after {deadline}.", error);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    /// <summary>A server that is short of CPU closes watches: the next one goes on where the last one ended.</summary>
    private async Task WatchAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            var uri = new Uri($"{Alarms.Path(null)}?watch=true&resourceVersion={_resourceVersion}", UriKind.Relative);
            using var answer = await admin.GetAsync(uri, HttpCompletionOption.ResponseHeadersRead, _stop.Token);
            answer.EnsureSuccessStatusCode();
            using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(_stop.Token));
            while (await lines.ReadLineAsync(_stop.Token) is { } line)
            {
                using var change = JsonDocument.Parse(line);
                Take(change.RootElement);
            }
        }
    }

    private void Take(JsonElement change)
    {
        var type = change.GetProperty("type").GetString();
        var alarm = change.GetProperty("object");
        if (type == "ERROR")
        {
            throw new InvalidOperationException($"The benchmark's watch lost its place: {alarm}");
        }

        _resourceVersion = Version(alarm);
        var metadata = alarm.GetProperty("metadata");
        if (type == "DELETED" || metadata.TryGetProperty("deletionTimestamp", out _))
        {
            return;
        }

        var uid = metadata.GetProperty("uid").GetString()!;
        _created.TryAdd(uid, clock.GetTimestamp());
        if (AlarmState.IsReady(alarm) && _ready.TryAdd(uid, clock.GetTimestamp()) && _ready.Count == _expected)
        {
            _done.SetResult();
        }
    }

    private static string Version(JsonElement any) =>
        any.GetProperty("metadata").GetProperty("resourceVersion").GetString()!;
}
