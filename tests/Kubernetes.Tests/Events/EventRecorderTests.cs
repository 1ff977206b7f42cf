using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using SageMakerMonitorOperator.Kubernetes.Client;
using SageMakerMonitorOperator.Kubernetes.Events;
using SageMakerMonitorOperator.Kubernetes.Metrics;
using SageMakerMonitorOperator.Kubernetes.Tests.Support;

namespace SageMakerMonitorOperator.Kubernetes.Tests.Events;

public sealed class EventRecorderTests : IAsyncDisposable
{
    private static readonly Widget W = new()
    {
        ApiVersion = "example.dev/v1",
        Kind = "Widget",
        Metadata = new()
        {
            Name = "w",
            Namespace = "ml",
            Uid = "uid-w",
            ResourceVersion = "9",
        },
        Spec = new() { Size = 1 },
    };

    private readonly FakeTimeProvider _time = new(new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));
    private readonly KubernetesMetrics _metrics = new();
    private readonly ListLogger<EventRecorder> _logger = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly FakeHandler _handler;
    private readonly KubernetesClient _client;
    private readonly EventRecorder _recorder;
    private HttpStatusCode? _failure;
    private Task _running = Task.CompletedTask;

    public EventRecorderTests()
    {
        _handler = new((request, _) => Task.FromResult(Answer(request)));
        _client = new(new("http://fake"), _handler, new() { MaxRetries = 0 }, _time, () => 0.5);
        var options = new EventRecorderOptions("example.dev/operator", "pod-1") { Capacity = 20 };
        _recorder = new(_client, options, _metrics, _time, _logger);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        _client.Dispose();
        _handler.Dispose();
        _metrics.Dispose();
        _stop.Dispose();
    }

    [Fact]
    public async Task An_event_has_all_that_the_v1_api_asks_for()
    {
        Start();
        Record("drift repaired");
        await RequestsAsync(1);
        var request = _handler.Requests.Single();
        request.Path.ShouldBe("/apis/events.k8s.io/v1/namespaces/ml/events");
        var sent = JsonNode.Parse(request.Body)!;
        sent["metadata"]!["name"]!.ToString().ShouldStartWith("w.");
        sent["eventTime"]!.ToString().ShouldBe("2026-01-02T03:04:05.000000Z");
        sent["reportingController"]!.ToString().ShouldBe("example.dev/operator");
        sent["reportingInstance"]!.ToString().ShouldBe("pod-1");
        sent["reason"]!.ToString().ShouldBe("Drifted");
        sent["action"]!.ToString().ShouldBe("Repair");
        sent["type"]!.ToString().ShouldBe("Warning");
        sent["note"]!.ToString().ShouldBe("drift repaired");
        sent["regarding"]!
            .ToJsonString()
            .ShouldBe("""{"apiVersion":"example.dev/v1","kind":"Widget","namespace":"ml","name":"w","uid":"uid-w"}""");
    }

    [Fact]
    public async Task An_event_about_a_cluster_scoped_object_goes_to_default()
    {
        Start();
        _recorder.Record(W with { Metadata = W.Metadata with { Namespace = null } }, EventType.Normal, "A", "B", "c");
        await RequestsAsync(1);
        _handler.Requests.Single().Path.ShouldContain("/namespaces/default/");
    }

    [Fact]
    public async Task A_repeat_counts_in_the_series_of_the_first_event()
    {
        Start();
        Record("same");
        await RequestsAsync(1);
        Record("same");
        await RequestsAsync(2);
        var patch = _handler.Requests.Last();
        patch.Method.ShouldBe("PATCH");
        patch.Path.ShouldContain("/events/w.");
        patch.Body.ShouldBe("""{"series":{"count":2,"lastObservedTime":"2026-01-02T03:04:05.000000Z"}}""");
    }

    [Fact]
    public async Task Further_repeats_are_written_once_a_minute()
    {
        Start();
        for (var round = 0; round < 10; round++)
        {
            Record("same");
        }
        await RequestsAsync(2);
        await Wait.UntilAsync(
            _time,
            TimeSpan.FromMinutes(1),
            () => _handler.Requests.Last().Body.Contains("\"count\":10"),
            "the whole count is written"
        );
        _handler.Requests.Count.ShouldBeLessThan(6);
    }

    [Fact]
    public async Task Another_note_or_a_long_pause_makes_another_event()
    {
        Start();
        Record("one");
        Record("two");
        await RequestsAsync(2);
        _time.Advance(TimeSpan.FromMinutes(7));
        Record("one");
        await RequestsAsync(3);
        _handler.Requests.ShouldAllBe(request => request.Method == "POST");
        _handler
            .Requests.Select(request => JsonNode.Parse(request.Body)!["metadata"]!["name"]!.ToString())
            .Distinct()
            .Count()
            .ShouldBe(3);
    }

    [Fact]
    public async Task Events_that_cannot_be_written_are_counted_and_logged_once()
    {
        _failure = HttpStatusCode.Forbidden;
        Start();
        Record("one");
        Record("two");
        await Wait.UntilAsync(() => _recorder.Dropped == 2, "both are dropped");
        _logger.Count(LogLevel.Warning).ShouldBe(1);
        _failure = null;
        Record("three");
        await RequestsAsync(3);
    }

    [Fact]
    public void More_events_than_fit_are_dropped_and_counted_without_waiting()
    {
        for (var index = 0; index < 26; index++)
        {
            Record($"note {index}");
        }
        _recorder.Dropped.ShouldBe(6);
    }

    [Fact]
    public async Task What_waits_at_the_stop_is_still_written()
    {
        Record("one");
        Record("two");
        await _stop.CancelAsync();
        await _recorder.RunAsync(_stop.Token);
        _handler.Requests.Count.ShouldBe(2);
    }

    private void Start() => _running = _recorder.RunAsync(_stop.Token);

    private void Record(string note) => _recorder.Record(W, EventType.Warning, "Drifted", "Repair", note);

    private Task RequestsAsync(int count) =>
        Wait.UntilAsync(() => _handler.Requests.Count == count, $"{count} requests");

    private HttpResponseMessage Answer(SentRequest request)
    {
        if (_failure is { } failure)
        {
            return FakeHandler.Status(failure, failure.ToString());
        }
        var body = request.Method == "POST" ? request.Body : Stored;
        return FakeHandler.Json(body, HttpStatusCode.Created);
    }

    private string Stored => _handler.Requests.First().Body;
}
