using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Kubernetes.Client;
using SageMakerMonitorOperator.Kubernetes.Controllers;
using SageMakerMonitorOperator.Kubernetes.Tests.Support;

namespace SageMakerMonitorOperator.Kubernetes.Tests.Controllers;

public sealed class FinalizerWriterTests : IDisposable
{
    private const string Ours = "widgets.example.dev/cleanup";

    private readonly FakeCluster _cluster = new();
    private readonly KubernetesClient _client;
    private readonly FinalizerWriter<Widget> _writer;

    public FinalizerWriterTests()
    {
        _client = _cluster.Client();
        _writer = new(_client, Widget.Definition, Ours, "widget-finalizer");
    }

    public void Dispose()
    {
        _client.Dispose();
        _cluster.Dispose();
    }

    [Fact]
    public async Task Ours_is_added_to_the_others_once_with_the_version_read()
    {
        var widget = await ReadAsync("others/one");
        var with = await _writer.EnsureAsync(widget, Cancel);
        with.Metadata.Finalizers.ShouldBe(["others/one", Ours]);
        (await _writer.EnsureAsync(with, Cancel)).ShouldBeSameAs(with);
        var sent = _cluster.Handler.Requests.Single(request => request.Method == "PATCH");
        sent.ContentType.ShouldBe("application/merge-patch+json");
        sent.Query.ShouldBe("fieldManager=widget-finalizer");
        JsonNode.Parse(sent.Body)!["metadata"]!["resourceVersion"]!
            .ToString()
            .ShouldBe(widget.Metadata.ResourceVersion);
    }

    [Fact]
    public async Task Only_ours_is_removed()
    {
        await _writer.RemoveAsync(await ReadAsync("others/one", Ours, "others/two"), Cancel);
        Finalizers().ShouldBe(["others/one", "others/two"]);
    }

    [Fact]
    public async Task Removing_what_is_not_there_writes_nothing()
    {
        await _writer.RemoveAsync(await ReadAsync("others/one"), Cancel);
        _cluster.Handler.Requests.ShouldNotContain(request => request.Method == "PATCH");
    }

    [Fact]
    public async Task Removing_from_what_is_gone_succeeds_and_adding_to_it_is_a_conflict()
    {
        var with = await ReadAsync(Ours);
        var without = with with { Metadata = with.Metadata with { Finalizers = null } };
        _cluster.Delete("w");
        await _writer.RemoveAsync(with, Cancel);
        await Should.ThrowAsync<KubernetesConflictException>(() => _writer.EnsureAsync(without, Cancel));
    }

    [Fact]
    public async Task A_finalizer_list_that_changed_meanwhile_is_never_overwritten()
    {
        var widget = await ReadAsync(Ours);
        _cluster.Put("w", change: item => item["metadata"]!["finalizers"] = new JsonArray(Ours, "others/new"));
        await Should.ThrowAsync<KubernetesConflictException>(() => _writer.RemoveAsync(widget, Cancel));
        Finalizers().ShouldBe([Ours, "others/new"]);
    }

    [Fact]
    public async Task An_object_being_deleted_never_gets_it()
    {
        var widget = await ReadAsync("others/one");
        var deleting = widget with { Metadata = widget.Metadata with { DeletionTimestamp = DateTimeOffset.UnixEpoch } };
        var error = await Should.ThrowAsync<InvalidOperationException>(() => _writer.EnsureAsync(deleting, Cancel));
        error.Message.ShouldContain("'ml/w' is being deleted");
        Finalizers().ShouldBe(["others/one"]);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private IEnumerable<string> Finalizers() =>
        _cluster.Get("w")!["metadata"]!["finalizers"]!.AsArray().Select(name => name!.ToString());

    private async Task<Widget> ReadAsync(params string[] finalizers)
    {
        _cluster.Put(
            "w",
            change: item =>
                item["metadata"]!["finalizers"] = new JsonArray([.. finalizers.Select(name => (JsonNode)name)])
        );
        return (await _client.GetAsync(Widget.Definition, new("ml", "w"), Cancel))!;
    }
}
