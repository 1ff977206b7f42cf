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
    private Task _reading = Task.CompletedTask;

    public long LastCreated => _created.Values.Max();

    public long LastReady => _ready.Values.Max();

    public async Task StartAsync(int expected)
    {
        _expected = expected;
        var uri = new Uri($"{Alarms.Path(null)}?watch=true", UriKind.Relative);
        var answer = await admin.GetAsync(uri, HttpCompletionOption.ResponseHeadersRead, _stop.Token);
        answer.EnsureSuccessStatusCode();
        _reading = ReadAsync(answer);
    }

    /// <summary>Until all are Ready.</summary>
    public async Task WaitAsync(TimeSpan deadline) => await _done.Task.WaitAsync(deadline, clock);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private async Task ReadAsync(HttpResponseMessage answer)
    {
        using (answer)
        {
            using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(_stop.Token));
            while (await lines.ReadLineAsync(_stop.Token) is { } line)
            {
                using var change = JsonDocument.Parse(line);
                Take(change.RootElement.GetProperty("object"));
            }
        }
    }

    private void Take(JsonElement alarm)
    {
        var name = alarm.GetProperty("metadata").GetProperty("name").GetString()!;
        _created.TryAdd(name, clock.GetTimestamp());
        if (IsReady(alarm) && _ready.TryAdd(name, clock.GetTimestamp()) && _ready.Count == _expected)
        {
            _done.SetResult();
        }
    }

    private static bool IsReady(JsonElement alarm) =>
        alarm.TryGetProperty("status", out var status)
        && status.TryGetProperty("conditions", out var conditions)
        && conditions
            .EnumerateArray()
            .Any(condition =>
                condition.GetProperty("type").GetString() == "Ready"
                && condition.GetProperty("status").GetString() == "True"
            );
}
