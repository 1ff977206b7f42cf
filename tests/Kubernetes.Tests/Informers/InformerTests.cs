using System.Collections.Concurrent;
using System.Net;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using SageMakerMonitorOperator.Kubernetes.Client;
using SageMakerMonitorOperator.Kubernetes.Informers;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Kubernetes.Tests.Support;

namespace SageMakerMonitorOperator.Kubernetes.Tests.Informers;

public sealed class InformerTests : IAsyncDisposable
{
    private readonly FakeCluster _cluster = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<InformerEvent<Widget>> _events = [];
    private readonly ListLogger<Informer<Widget>> _logger = new();
    private Informer<Widget> _informer = null!;
    private KubernetesClient _client = null!;
    private Task _running = Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        _client.Dispose();
        _cluster.Dispose();
        _stop.Dispose();
    }

    [Fact]
    public async Task Objects_on_all_pages_are_listed_as_initial()
    {
        Create(5);
        await StartAsync();
        _informer.List().Count.ShouldBe(5);
        _events.Select(Text).ShouldBe(["Added w0", "Added w1", "Added w2", "Added w3", "Added w4"]);
        _events.ShouldAllBe(change => change.IsInitialList);
    }

    [Fact]
    public async Task Changes_arrive_by_the_watch_with_the_object_before_and_after()
    {
        Create(1);
        await StartAsync();
        _cluster.Put("w0", """{"size":7}""");
        _cluster.Put("new");
        _cluster.Delete("w0");
        await UntilAsync("Updated w0", "Added new", "Deleted w0");
        var updated = _events.Single(change => change.Kind == InformerEventKind.Updated);
        updated.Old!.Spec.Size.ShouldBe(1);
        updated.New!.Spec.Size.ShouldBe(7);
        updated.IsInitialList.ShouldBeFalse();
        _informer.List().ShouldHaveSingleItem().Metadata.Name.ShouldBe("new");
    }

    [Fact]
    public async Task A_closed_watch_resumes_where_it_was_without_a_list()
    {
        Create(1);
        await StartAsync();
        _cluster.Put("w0", """{"size":2}""");
        await UntilAsync("Updated w0");
        _cluster.Put("w0", """{"size":3}""", silently: true);
        _cluster.CloseWatches();
        await UntilAsync("Updated w0", "Updated w0");
        _cluster.Lists.ShouldBe(1);
        _informer.Get(new("ml", "w0"))!.Spec.Size.ShouldBe(3);
    }

    [Fact]
    public async Task A_bookmark_moves_the_place_to_resume_from()
    {
        await StartAsync();
        _cluster.Send("""{"type":"BOOKMARK","object":{"metadata":{"resourceVersion":"500"}}}""");
        _cluster.CloseWatches();
        await Wait.UntilAsync(
            () => _cluster.Handler.Requests.Any(request => request.Query.Contains("resourceVersion=500&")),
            "the watch resumes at the bookmark"
        );
    }

    [Fact]
    public async Task After_410_a_new_list_finds_missed_deletes_edits_and_recreations()
    {
        Create(4);
        await StartAsync();
        _events.Clear();
        _cluster.Delete("w0", silently: true);
        _cluster.Put("w1", """{"size":9}""", silently: true);
        _cluster.Put("w2", uid: "another", silently: true);
        _cluster.Put("w9", silently: true);
        _cluster.Compact();
        _cluster.CloseWatches();
        await UntilAsync("Deleted w0", "Updated w1", "Deleted w2", "Added w2", "Added w9");
        _events.ShouldAllBe(change => !change.IsInitialList);
        _informer.Get(new("ml", "w2"))!.Metadata.Uid.ShouldBe("another");
        _informer.Get(new("ml", "w0")).ShouldBeNull();
    }

    [Fact]
    public async Task A_410_within_the_watch_lists_again()
    {
        Create(1);
        await StartAsync();
        _cluster.Put("w0", """{"size":4}""", silently: true);
        _cluster.Send("""{"type":"ERROR","object":{"kind":"Status","code":410,"reason":"Expired"}}""");
        await UntilAsync("Updated w0");
        _cluster.Lists.ShouldBe(2);
    }

    [Fact]
    public async Task A_recreation_seen_by_the_watch_as_one_change_is_a_deletion_and_an_addition()
    {
        Create(1);
        await StartAsync();
        _events.Clear();
        _cluster.Put("w0", uid: "another");
        await UntilAsync("Deleted w0", "Added w0");
    }

    [Fact]
    public async Task A_watch_that_hangs_silently_is_left_and_resumed()
    {
        var time = new FakeTimeProvider();
        Create(1);
        await StartAsync(time);
        await Wait.UntilAsync(() => _cluster.WatchesOpened == 1, "the watch opens");
        _cluster.HangWatches();
        _cluster.Put("w0", """{"size":5}""");
        await Wait.UntilAsync(
            time,
            TimeSpan.FromSeconds(1),
            () => _informer.Get(new("ml", "w0"))!.Spec.Size == 5,
            "the change is seen after the hang"
        );
        _cluster.Lists.ShouldBe(1);
    }

    [Fact]
    public async Task One_object_that_does_not_fit_harms_no_other()
    {
        Create(2);
        _cluster.Put("bad", """{"size":"big"}""");
        await StartAsync();
        _informer.List().Count.ShouldBe(2);
        _informer.Get(new("ml", "bad")).ShouldBeNull();
        var invalid = _informer.GetInvalid(new("ml", "bad")).ShouldNotBeNull();
        invalid.Metadata.Uid.ShouldBe("uid-bad");
        invalid.Error.ShouldBe("`spec.size` must have the type that the schema asks for.");
        _events.Single(change => change.Kind == InformerEventKind.Invalid).Invalid.ShouldBe(invalid);
    }

    [Fact]
    public async Task An_object_may_turn_invalid_and_valid_again()
    {
        Create(1);
        await StartAsync();
        _cluster.Put("w0", """{}""");
        await UntilAsync("Invalid w0");
        _informer.Get(new("ml", "w0")).ShouldBeNull();
        _cluster.Put("w0", """{"size":2}""");
        await UntilAsync("Invalid w0", "Added w0");
        _informer.GetInvalid(new("ml", "w0")).ShouldBeNull();
    }

    [Fact]
    public async Task A_late_subscriber_first_hears_what_is_there()
    {
        Create(2);
        await StartAsync();
        var heard = new ConcurrentQueue<InformerEvent<Widget>>();
        using (_informer.Subscribe(heard.Enqueue))
        {
            heard.Count(change => change is { Kind: InformerEventKind.Added, IsInitialList: true }).ShouldBe(2);
        }
        _cluster.Put("w7");
        await UntilAsync("Added w7");
        heard.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_subscriber_that_throws_is_logged_and_stops_nothing()
    {
        Create(1);
        await StartAsync();
        using var subscription = _informer.Subscribe(_ => throw new InvalidOperationException("subscriber's fault"));
        _cluster.Put("w1");
        await UntilAsync("Added w1");
        await Wait.UntilAsync(() => _logger.Count(LogLevel.Error) == 2, "both failures are logged");
        _logger.Lines.ShouldContain(line => line.Text.Contains("subscriber's fault"));
    }

    [Fact]
    public async Task Only_the_chosen_namespaces_are_listed_and_watched()
    {
        Create(1);
        await StartAsync(options: Fast with { Namespaces = ["ml", "other"] });
        _informer.List().ShouldHaveSingleItem();
        await Wait.UntilAsync(() => _cluster.WatchesOpened == 2, "both watches open");
        _cluster.Handler.Requests.ShouldAllBe(request =>
            request.Path.Contains("/namespaces/ml/") || request.Path.Contains("/namespaces/other/")
        );
    }

    [Fact]
    public async Task An_outage_is_logged_once_and_overcome()
    {
        var failing = 0;
        _cluster.Fault = _ =>
            Interlocked.Increment(ref failing) <= 40 ? FakeHandler.Status(HttpStatusCode.Forbidden, "Forbidden") : null;
        Create(1);
        await StartAsync();
        _logger.Count(LogLevel.Warning).ShouldBe(1);
        _informer.List().ShouldHaveSingleItem();
        _cluster.Put("w1");
        await UntilAsync("Added w1");
        await Wait.UntilAsync(() => _logger.Lines.Any(line => line.Text.Contains("works again")), "recovery is logged");
    }

    [Fact]
    public async Task A_kind_that_the_server_does_not_have_is_taken_for_absent_after_a_while_and_seen_when_it_comes()
    {
        var missing = true;
        _cluster.Fault = _ => missing ? FakeHandler.Status(HttpStatusCode.NotFound, "NotFound") : null;
        Create(1);
        Begin(options: Fast with { AbsentAfter = TimeSpan.FromMilliseconds(1) });
        await _informer.WaitForSyncOrAbsenceAsync(TestContext.Current.CancellationToken);
        _informer.HasSynced.ShouldBeFalse();
        missing = false;
        await _informer.WaitForSyncAsync(TestContext.Current.CancellationToken);
        _informer.List().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_server_that_has_just_started_may_not_know_the_kind_yet()
    {
        _cluster.Fault = _ => FakeHandler.Status(HttpStatusCode.NotFound, "NotFound");
        Begin();
        await Wait.UntilAsync(() => _cluster.Handler.Requests.Count > 5, "it was asked again and again");
        _informer.WaitForSyncOrAbsenceAsync(TestContext.Current.CancellationToken).IsCompleted.ShouldBeFalse();
    }

    private static InformerOptions Fast { get; } =
        new() { InitialBackoff = TimeSpan.FromMilliseconds(1), MaxBackoff = TimeSpan.FromMilliseconds(1) };

    private static string Text(InformerEvent<Widget> change) => $"{change.Kind} {change.Key.Name}";

    private void Create(int count)
    {
        for (var index = 0; index < count; index++)
        {
            _cluster.Put($"w{index}");
        }
    }

    private async Task StartAsync(TimeProvider? time = null, InformerOptions? options = null)
    {
        Begin(time, options);
        await _informer.WaitForSyncAsync(TestContext.Current.CancellationToken);
        await Wait.UntilAsync(() => _cluster.WatchesOpened > 0, "the watch opens");
    }

    private void Begin(TimeProvider? time = null, InformerOptions? options = null)
    {
        _client = _cluster.Client(time);
        _informer = new(_client, Widget.Definition, options ?? Fast, time ?? TimeProvider.System, () => 0.5, _logger);
        _informer.Subscribe(_events.Enqueue);
        // Waits of no length, and a server that answers at once: it would not come back before it has listed.
        _running = Task.Run(() => _informer.RunAsync(_stop.Token));
    }

    private Task UntilAsync(params string[] expected) =>
        Wait.UntilAsync(
            () => _events.Where(change => !change.IsInitialList).Select(Text).SequenceEqual(expected),
            string.Join(", ", expected)
        );
}
