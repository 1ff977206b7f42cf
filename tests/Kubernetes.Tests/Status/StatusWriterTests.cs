using System.Net;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Kubernetes.Client;
using SageMakerMonitorOperator.Kubernetes.Status;
using SageMakerMonitorOperator.Kubernetes.Tests.Support;

namespace SageMakerMonitorOperator.Kubernetes.Tests.Status;

public sealed class StatusWriterTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 1, 2, 3, 4, 5, 678, TimeSpan.Zero);

    private readonly FakeCluster _cluster = new();
    private readonly KubernetesClient _client;
    private readonly StatusWriter<Widget, WidgetStatus> _writer;

    public StatusWriterTests()
    {
        _client = _cluster.Client();
        _writer = new(
            _client,
            Widget.Definition,
            WidgetJson.Default.WidgetStatus,
            widget => widget.Status,
            "widget-status"
        );
    }

    public void Dispose()
    {
        _client.Dispose();
        _cluster.Dispose();
    }

    [Fact]
    public async Task A_status_that_differs_replaces_the_one_of_the_version_read()
    {
        var widget = await ReadAsync();
        var written = await _writer.WriteAsync(widget, Wanted("hello"), Cancel);
        written.Status!.Note.ShouldBe("hello");
        written.Metadata.ResourceVersion.ShouldNotBe(widget.Metadata.ResourceVersion);
        var sent = _cluster.Handler.Requests.Single(request => request.Method == "PATCH");
        sent.Path.ShouldEndWith("/widgets/w/status");
        sent.Query.ShouldBe("fieldManager=widget-status");
        sent.ContentType.ShouldBe("application/json-patch+json");
        sent.Body.ShouldStartWith(
            $$"""[{"op":"replace","path":"/metadata/resourceVersion","value":"{{widget.Metadata.ResourceVersion}}"},{"op":"add","path":"/status","value":{"""
        );
    }

    [Fact]
    public async Task A_status_that_is_equal_is_not_written()
    {
        var written = await _writer.WriteAsync(await ReadAsync(), Wanted("hello"), Cancel);
        (await _writer.WriteAsync(written, Wanted("hello"), Cancel)).ShouldBeSameAs(written);
        Writes.ShouldBe(1);
    }

    [Fact]
    public async Task A_number_written_otherwise_is_still_equal()
    {
        var widget = await ReadAsync(item =>
            item["status"] = JsonNode.Parse("""{"observedGeneration":1,"conditions":[],"level":1.50e1}""")
        );
        await _writer.WriteAsync(widget, new() { ObservedGeneration = 1, Level = 15 }, Cancel);
        Writes.ShouldBe(0);
    }

    [Fact]
    public async Task An_object_that_changed_or_went_away_is_a_conflict()
    {
        var widget = await ReadAsync();
        _cluster.Put("w", """{"size":2}""");
        await Should.ThrowAsync<KubernetesConflictException>(() => _writer.WriteAsync(widget, Wanted("x"), Cancel));
        _cluster.Delete("w");
        var error = await Should.ThrowAsync<KubernetesConflictException>(() =>
            _writer.WriteAsync(widget, Wanted("x"), Cancel)
        );
        error.Message.ShouldBe("Widget 'ml/w' changed or went away before its status was written.");
    }

    [Fact]
    public async Task An_invalid_object_gets_a_status_once()
    {
        _cluster.Put("w", """{"size":"big"}""");
        await _writer.WriteAsync(await InvalidAsync(), Wanted("unfit"), Cancel);
        var again = await InvalidAsync();
        await _writer.WriteAsync(again, Wanted("unfit"), Cancel);
        Writes.ShouldBe(1);
        _writer.Read(again)!.Note.ShouldBe("unfit");
    }

    [Fact]
    public async Task A_status_that_the_schema_refuses_is_an_error()
    {
        var widget = await ReadAsync();
        _cluster.Fault = request =>
            request.Method == "PATCH" ? FakeHandler.Status(HttpStatusCode.UnprocessableEntity, "Invalid") : null;
        var error = await Should.ThrowAsync<KubernetesApiException>(() =>
            _writer.WriteAsync(widget, Wanted("x"), Cancel)
        );
        error.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public void A_condition_keeps_its_time_until_its_status_changes()
    {
        var first = Array.Empty<Model.Condition>().With("Ready", Conditions.False, "Waiting", "not yet", 1, Now);
        var same = first.With("Ready", Conditions.False, "StillWaiting", "not yet", 2, Now.AddHours(1));
        var changed = same.With("Ready", Conditions.True, "Fine", "ok", 2, Now.AddHours(2));
        first.Find("Ready")!.LastTransitionTime.ShouldBe(new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));
        same.Find("Ready")!.LastTransitionTime.ShouldBe(first.Find("Ready")!.LastTransitionTime);
        same.Find("Ready")!.ObservedGeneration.ShouldBe(2);
        same.Find("Ready")!.Reason.ShouldBe("StillWaiting");
        changed.Find("Ready")!.LastTransitionTime.ShouldBe(new(2026, 1, 2, 5, 4, 5, TimeSpan.Zero));
        changed.IsTrue("Ready").ShouldBeTrue();
    }

    [Fact]
    public void Conditions_keep_their_places_and_can_go()
    {
        var conditions = Array
            .Empty<Model.Condition>()
            .With("Ready", Conditions.True, "A", "", 1, Now)
            .With("Synced", Conditions.True, "A", "", 1, Now)
            .With("Ready", Conditions.Unknown, "B", "", 1, Now);
        conditions.Select(condition => condition.Type).ShouldBe(["Ready", "Synced"]);
        conditions.Without("Ready").ShouldHaveSingleItem().Type.ShouldBe("Synced");
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private int Writes => _cluster.Handler.Requests.Count(request => request.Method == "PATCH");

    private static WidgetStatus Wanted(string note) =>
        new()
        {
            ObservedGeneration = 1,
            Note = note,
            Conditions = Array.Empty<Model.Condition>().With("Ready", Conditions.True, "Fine", "ok", 1, Now),
        };

    private async Task<Widget> ReadAsync(Action<JsonObject>? change = null)
    {
        _cluster.Put("w", change: change);
        return (await _client.GetAsync(Widget.Definition, new("ml", "w"), Cancel))!;
    }

    private async Task<InvalidObject> InvalidAsync() =>
        (await _client.ListAsync(Widget.Definition, null, Cancel)).Items.Single().Invalid.ShouldNotBeNull();
}
