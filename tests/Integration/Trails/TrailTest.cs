using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.CloudTrail;
using SageMakerMonitorOperator.Integration.Kinds;
using SageMakerMonitorOperator.Integration.Kinds.Policies;

namespace SageMakerMonitorOperator.Integration.Trails;

/// <summary>What the tests of trails have in common: the simulator's trails.</summary>
public abstract class TrailTest(KindCluster cluster) : KindPolicyTest(cluster)
{
    private protected TrailStore Trails => TrailDefinition.Trails(Arena.Aws);

    private protected Task OpenAsync() => OpenAsync("Trail");

    private protected JsonObject TrailOf(string name) => Trails.Find(Arena.AwsName(name))!;

    private protected void Change(string name, JsonObject members) =>
        Trails.Change(Arena.AwsName(name), members).ShouldBeTrue();

    private protected JsonNode? StateOfTrail(string name) => Latest(name)!["status"]!["trail"];

    private protected static JsonObject With(JsonObject spec, string field, JsonNode? value)
    {
        var changed = spec.DeepClone().AsObject();
        changed[field] = value;
        return changed;
    }
}
