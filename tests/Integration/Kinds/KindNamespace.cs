using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Integration.Fixtures;
using SageMakerMonitorOperator.Integration.Kinds.Objects;
using SageMakerMonitorOperator.Testbed.Waiting;

namespace SageMakerMonitorOperator.Integration.Kinds;

/// <summary>A namespace with objects of one kind, and where their AWS is.</summary>
internal class KindNamespace(KindCluster cluster, KindDefinition kind, string purpose, Uri aws) : IAsyncDisposable
{
    /// <summary>So seldom that no look at an object comes between a test's own.</summary>
    public const string NoResync = "--resync-seconds=3600";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    // More would only queue in the API server.
    private static readonly ParallelOptions AtOnce = new() { MaxDegreeOfParallelism = 16 };

    private int _requests;
    private OperatorProcess? _operator;

    public KindDefinition Kind => kind;

    public string Namespace { get; } = $"{kind.Plural}-{purpose}";

    public Uri AwsUrl => aws;

    public ObjectClient Objects { get; } =
        new(cluster.Api, kind.Plural, $"{kind.Plural}-{purpose}")
        {
            BeforeCreate = manifest => kind.PrepareAsync(aws, manifest["spec"]!.AsObject()),
        };

    public ObjectHistory History { get; private set; } = null!;

    public async Task OpenAsync()
    {
        await Kind.PrepareAsync(AwsUrl);
        await Objects.CreateNamespaceAsync();
        History = await ObjectHistory.StartAsync(Objects);
    }

    /// <summary>Of the operator that was started last.</summary>
    public string Log => _operator?.Log ?? "";

    public async Task<OperatorProcess> StartOperatorAsync(params IReadOnlyList<string> flags) =>
        _operator = await OperatorProcess.StartAsync(
            cluster.OperatorKubeconfig,
            AwsUrl,
            [$"--watch-namespaces={Namespace}", "--workers=128", .. flags]
        );

    /// <summary>Where <c>spec.name</c> is not set.</summary>
    public string AwsName(string name) => $"{Namespace}_{name}";

    public JsonObject Manifest(string name, JsonObject spec) =>
        new()
        {
            ["apiVersion"] = "sagemakermonitor.dev/v1alpha1",
            ["kind"] = Kind.Kind,
            ["metadata"] = new JsonObject { ["name"] = name, ["namespace"] = Namespace },
            ["spec"] = Kind.Fit(spec, AwsName(name)),
        };

    /// <summary>The object as one of the kind can be in this namespace.</summary>
    public JsonNode Fitted(JsonNode manifest)
    {
        manifest["spec"] = Kind.Fit(manifest["spec"]!.AsObject(), AwsName(manifest["metadata"]!["name"]!.ToString()));
        return manifest;
    }

    /// <summary>The name on AWS of an object.</summary>
    public string AwsName(JsonNode manifest) =>
        Kind.AwsNameIn(manifest["spec"]!.AsObject()) ?? AwsName(manifest["metadata"]!["name"]!.ToString());

    public Task CreateAsync(string name, JsonObject spec) => Objects.CreateAsync(Manifest(name, spec));

    /// <summary>Done when the history has it too: what is waited for next is not found in the version before.</summary>
    public async Task ReplaceSpecAsync(string name, JsonObject spec)
    {
        var stored = await Objects.ReplaceSpecAsync(name, Kind.Fit(spec, AwsName(name)));
        await UntilAsync([name], _ => History.Has(stored), "are seen changed");
    }

    public Task InSyncAsync(params IReadOnlyCollection<string> names) =>
        UntilAsync(names, name => History.Latest(name).IsInSync(), "are in sync");

    public Task GoneAsync(params IReadOnlyCollection<string> names) => UntilAsync(names, History.IsGone, "are gone");

    /// <summary>Waits until it holds for all of them.</summary>
    public Task UntilAsync(IReadOnlyCollection<string> names, Func<string, bool> holds, string what) =>
        Wait.UntilAsync(
            _ => Task.FromResult(Left(names, holds)),
            left => left.Length == 0,
            $"all {names.Count} objects of {Namespace} {what}",
            Patience,
            cancellationToken: TestContext.Current.CancellationToken
        );

    /// <summary>One look at each object that somebody asked for, through to its end.</summary>
    public async Task ForcePassAsync(IReadOnlyCollection<string> names)
    {
        var request = $"request-{++_requests}";
        await EachAsync(names, name => Objects.AnnotateAsync(name, Annotations.ReconcileRequestedAt, request));
        await UntilAsync(names, name => History.Latest(name).HandledRequest() == request, $"have handled {request}");
    }

    public static Task EachAsync<T>(IEnumerable<T> items, Func<T, Task> action) =>
        Parallel.ForEachAsync(items, AtOnce, async (item, _) => await action(item));

    public async ValueTask DisposeAsync()
    {
        await History.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private string Left(IReadOnlyCollection<string> names, Func<string, bool> holds)
    {
        string[] left = [.. names.Where(name => !holds(name))];
        return left.Length == 0 ? "" : $"{left.Length} do not; {left[0]}: {History.Latest(left[0]).Summary()}";
    }
}
