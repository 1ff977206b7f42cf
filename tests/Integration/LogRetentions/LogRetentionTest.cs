using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator;
using SageMakerMonitorOperator.AwsSimulator.Calls;
using SageMakerMonitorOperator.AwsSimulator.CloudWatchLogs;
using SageMakerMonitorOperator.Integration.Fixtures;
using SageMakerMonitorOperator.Integration.Kinds;
using SageMakerMonitorOperator.Integration.Kinds.Objects;
using SageMakerMonitorOperator.Testbed.Waiting;

namespace SageMakerMonitorOperator.Integration.LogRetentions;

/// <summary>A simulator, a namespace and an operator of the test's own, which looks at AWS every other second.</summary>
[Collection(nameof(KindCluster))]
public abstract class LogRetentionTest(KindCluster cluster, string purpose) : IAsyncLifetime
{
    private const string Resync = "--resync-seconds=2";
    private static int _tests;

    private protected KindArena Arena { get; private set; } = null!;

    private OperatorProcess Operator { get; set; } = null!;

    protected AwsSimulatorServer Aws { get; private set; } = null!;

    protected LogStore Groups => LogRetentionDefinition.Groups(Aws);

    public async ValueTask InitializeAsync()
    {
        Aws = await KindArena.StartAwsAsync();
        Arena = await KindArena.OpenAsync(
            cluster,
            new LogRetentionDefinition(),
            $"{purpose}-{Interlocked.Increment(ref _tests)}",
            Aws
        );
        Operator = await Arena.StartOperatorAsync(Resync);
    }

    public async ValueTask DisposeAsync()
    {
        await Operator.DisposeAsync();
        await Arena.DisposeAsync();
        await Aws.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Makes a group as SageMaker does; its events never expire where no days are given.</summary>
    protected void Make(string group, int? days = null, long bytes = 0)
    {
        Groups.Add(group, new JsonObject { ["storedBytes"] = bytes });
        if (days is not null)
        {
            Groups.Change(group, new JsonObject { ["retentionInDays"] = days }).ShouldBeTrue();
        }
    }

    protected int? DaysOf(string group) => (int?)Groups.Find(group)?["retentionInDays"];

    /// <param name="fields">Of the spec, in YAML's flow style as JSON.</param>
    protected Task ApplyAsync(string name, int days, string fields, JsonObject? annotations = null)
    {
        var spec = JsonNode.Parse($"{{{fields}}}")!.AsObject();
        spec["retentionInDays"] = days;
        var metadata = new JsonObject { ["name"] = name };
        if (annotations is not null)
        {
            metadata["annotations"] = annotations;
        }

        return Arena.Objects.CreateAsync(
            new JsonObject
            {
                ["apiVersion"] = "sagemakermonitor.dev/v1alpha1",
                ["kind"] = "LogRetention",
                ["metadata"] = metadata,
                ["spec"] = spec,
            }
        );
    }

    protected JsonNode? StatusOf(string name) => Arena.History.Latest(name)?["status"];

    protected Task UntilAsync(string name, Func<JsonNode, bool> holds, string what) =>
        Arena.UntilAsync(
            [name],
            one => Arena.History.Latest(one) is { } found && found["status"] is not null && holds(found),
            what
        );

    protected Task CountedAsync(string name, string count, int groups) =>
        UntilAsync(name, found => (int?)found["status"]!["groups"]?[count] == groups, $"have {groups} groups {count}");

    protected Task SaysAsync(string name, string type, string status, string reason) =>
        UntilAsync(name, found => found.Says(type, status, reason), $"say {type}={status} {reason}");

    protected Task UntilDaysAsync(string group, int? days) =>
        Wait.UntilAsync(
            _ => Task.FromResult(DaysOf(group)),
            found => found == days,
            $"{group} keeps its events {days} days",
            cancellationToken: TestContext.Current.CancellationToken
        );

    protected IReadOnlyList<AwsCall> Writes(long after = 0) => Aws.Calls.Writes(after);

    protected async Task<IReadOnlyList<string>> EventsAsync(string name, string reason)
    {
        var events = await Wait.UntilAsync(
            async _ => await Arena.Objects.EventsAsync(),
            all => all[name].Any(text => text.StartsWith(reason, StringComparison.Ordinal)),
            $"there is an event {reason} of {name}",
            cancellationToken: TestContext.Current.CancellationToken
        );
        return [.. events[name].Where(text => text.StartsWith(reason, StringComparison.Ordinal))];
    }
}
