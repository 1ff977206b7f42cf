using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Integration.Fixtures;
using SageMakerMonitorOperator.Testbed.Aws;
using SageMakerMonitorOperator.Testbed.Waiting;
using SageMakerMonitorOperator.Tests.Shared;

namespace SageMakerMonitorOperator.Integration.Kinds.Fields;

/// <summary>
/// A pass over objects that are as they should be writes nothing: not to AWS, as a recording proxy sees it, and not to
/// Kubernetes, as the API server's audit log has it.
/// </summary>
[Collection(nameof(KindCluster))]
public sealed class KindFieldTests(KindCluster kinds, Cluster cluster)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(KindDefinitions.Rows), MemberType = typeof(KindDefinitions))]
    public void Every_optional_field_of_the_CRD_has_a_value_to_be_tested_with(string kind) =>
        new FieldVariants(KindDefinitions.Of(kind))
            .WithoutSample()
            .ShouldBeEmpty("add the field to an object in full/, or exempt it with a reason");

    [Theory]
    [MemberData(nameof(KindDefinitions.Rows), MemberType = typeof(KindDefinitions))]
    public async Task Two_passes_over_the_samples_write_nothing_in_the_second(string kind)
    {
        var samples = Directory
            .EnumerateFiles(Repository.File("deploy/samples"), "*.yaml")
            .SelectMany(Manifests.Read)
            .Where(sample => (string?)sample["kind"] == kind);

        await using var simulator = await KindArena.StartAwsAsync();
        var aws = KindDefinitions.Of(kind).MotoLacks is null ? cluster.MotoUrl : new Uri(simulator.Url);
        await TwoPassesAsync(kind, "samples", aws, _ => [.. samples]);
    }

    [Theory]
    [MemberData(nameof(KindDefinitions.OnMoto), MemberType = typeof(KindDefinitions))]
    public async Task Two_passes_over_each_field_unset_and_set_in_turn_write_nothing_in_the_second_on_Moto(
        string kind
    ) =>
        await TwoPassesAsync(
            kind,
            "moto",
            cluster.MotoUrl,
            arena => [.. Variants(arena).Where(item => IsKeptByMoto(kind, item))]
        );

    [Theory]
    [MemberData(nameof(KindDefinitions.Rows), MemberType = typeof(KindDefinitions))]
    public async Task Two_passes_over_each_field_unset_and_set_in_turn_write_nothing_in_the_second_on_the_simulator(
        string kind
    )
    {
        await using var simulator = await KindArena.StartAwsAsync();
        await TwoPassesAsync(kind, "simulator", new Uri(simulator.Url), arena => [.. Variants(arena)]);
    }

    private async Task TwoPassesAsync(
        string kind,
        string purpose,
        Uri aws,
        Func<KindNamespace, IReadOnlyList<JsonNode>> objects
    )
    {
        await using var proxy = await RecordingProxy.StartAsync(aws, cancellationToken: Cancellation);
        await using var arena = new KindNamespace(kinds, KindDefinitions.Of(kind), purpose, proxy.Url);
        await arena.OpenAsync();
        var manifests = objects(arena);
        await KindNamespace.EachAsync(manifests, arena.Objects.CreateAsync);
        await PassAsync(arena, proxy, manifests);
        var awsMark = proxy.Mark;
        var kubernetesMark = await kinds.ApiServer.AuditLog.MarkAsync(Cancellation);

        await PassAsync(arena, proxy, manifests);

        proxy.WritesSince(awsMark).ShouldBeEmpty();
        await kinds.ApiServer.AuditLog.MarkAsync(Cancellation);
        kinds.ApiServer.AuditLog.Writes(kubernetesMark, Cluster.OperatorUser).ShouldBeEmpty();
    }

    /// <summary>A new process, which knows nothing, looks at every object once and is told to stop.</summary>
    private static async Task PassAsync(KindNamespace arena, RecordingProxy aws, IReadOnlyList<JsonNode> manifests)
    {
        var mark = aws.Mark;
        await using var process = await arena.StartOperatorAsync(KindNamespace.NoResync);
        await arena.InSyncAsync([.. manifests.Select(manifest => manifest["metadata"]!["name"]!.ToString())]);
        await Wait.UntilAsync(
            _ =>
                Task.FromResult(
                    manifests.Where(manifest => !WasReadSince(aws, mark, ReadMark(arena, manifest))).ToList()
                ),
            unread => unread.Count == 0,
            $"all {manifests.Count} objects of {arena.Namespace} were looked at",
            cancellationToken: Cancellation
        );
        (await process.StopAsync()).ShouldBe(0);
    }

    private static string ReadMark(KindNamespace arena, JsonNode manifest) =>
        arena.Kind.ReadMark(manifest["spec"]!.AsObject(), arena.AwsName(manifest));

    private static bool WasReadSince(RecordingProxy aws, int mark, string text) =>
        aws.CallsSince(mark)
            .Any(call => call.Parameters.Values.Any(value => Names(text, value)) || call.Body.Contains(text));

    // SNS knows topics by ARN alone.
    private static bool Names(string text, string value) =>
        value == text || value.EndsWith($":{text}", StringComparison.Ordinal);

    private static IEnumerable<JsonNode> Variants(KindNamespace arena) =>
        new FieldVariants(arena.Kind).All().Select(variant => arena.Fitted(variant.Manifest));

    private static bool IsKeptByMoto(string kind, JsonNode manifest)
    {
        var spec = manifest["spec"]!.ToJsonString();
        return !KindDefinitions
            .Of(kind)
            .LostByMoto.Any(field => spec.Contains($"\"{field}\"", StringComparison.Ordinal));
    }
}
