using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator;
using SageMakerMonitorOperator.AwsSimulator.Calls;
using SageMakerMonitorOperator.AwsSimulator.CloudWatchLogs;
using SageMakerMonitorOperator.Integration.Kinds;
using SageMakerMonitorOperator.Integration.Kinds.Objects;
using SageMakerMonitorOperator.Testbed.Waiting;

namespace SageMakerMonitorOperator.Integration.LogRetentions;

/// <summary>What the tests of LogRetention have in common.</summary>
[Collection(nameof(KindCluster))]
public abstract class LogRetentionTest(RetentionArena arena) : IClassFixture<RetentionArena>
{
    private protected KindArena Arena => arena.Objects;

    protected AwsSimulatorServer Aws => arena.Aws;

    protected LogStore Groups => LogRetentionDefinition.Groups(Aws);

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

    /// <summary>The operator's own writes to groups whose names begin so.</summary>
    protected IReadOnlyList<AwsCall> Writes(string prefix, long after = 0) =>
        [
            .. Aws
                .Calls.Writes(after)
                .Where(call => $"{call.Parameters["logGroupName"]}".StartsWith(prefix, StringComparison.Ordinal)),
        ];
}
