using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Integration.Kinds;
using SageMakerMonitorOperator.Integration.Kinds.Objects;

namespace SageMakerMonitorOperator.Integration.LogGroups;

[Collection(nameof(KindCluster))]
public sealed class ReferenceTests(KindCluster cluster)
{
    [Fact]
    public async Task A_group_is_waited_for_and_not_deleted_while_a_filter_refers_to_it()
    {
        await using var aws = await KindArena.StartAwsAsync();
        var kind = KindDefinitions.Of("LogGroup");
        await using var arena = await KindArena.OpenAsync(cluster, kind, "references", aws);
        var filters = new ObjectClient(cluster.Api, "metricfilters", arena.Namespace);
        await using var process = await arena.StartOperatorAsync(KindNamespace.NoResync);
        await filters.CreateAsync(Filter(arena.Namespace, "errors", "churn"));
        await arena.CreateAsync("churn", new JsonObject { ["deletionPolicy"] = "Delete" });
        await arena.InSyncAsync("churn");
        var group = arena.AwsName("churn");
        await arena.UntilAsync(
            ["churn"],
            _ => LogGroupDefinition.Groups(aws).MetricFilters.Find(group, $"{arena.Namespace}_errors") is not null,
            "have their filter"
        );

        await arena.Objects.DeleteAsync("churn");

        await arena.UntilAsync(
            ["churn"],
            name => arena.History.Latest(name).Says("Reconciling", "True", "InUse"),
            "wait for the filter"
        );
        arena
            .History.Latest("churn")
            .Message("Ready")
            .ShouldContain($"MetricFilter {arena.Namespace}/errors refers to it");
        LogGroupDefinition.Groups(aws).Find(group).ShouldNotBeNull();

        await filters.DeleteAsync("errors");
        await arena.GoneAsync("churn");
        LogGroupDefinition.Groups(aws).Find(group).ShouldBeNull();
    }

    private static JsonObject Filter(string @namespace, string name, string group)
    {
        var spec = KindDefinitions.Of("MetricFilter").Spec;
        spec["logGroupRef"] = new JsonObject { ["name"] = group };
        return new JsonObject
        {
            ["apiVersion"] = "sagemakermonitor.dev/v1alpha1",
            ["kind"] = "MetricFilter",
            ["metadata"] = new JsonObject { ["name"] = name, ["namespace"] = @namespace },
            ["spec"] = spec,
        };
    }
}
