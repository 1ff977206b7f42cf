using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.EventBridge;
using SageMakerMonitorOperator.Integration.Kinds;
using SageMakerMonitorOperator.Integration.Kinds.Policies;

namespace SageMakerMonitorOperator.Integration.EventRules;

/// <summary>What the tests of rules have in common: the simulator's rules.</summary>
public abstract class RuleTest(KindCluster cluster) : KindPolicyTest(cluster)
{
    private protected RuleStore Rules => EventRuleDefinition.Rules(Arena.Aws);

    private protected Task OpenAsync() => OpenAsync("EventRule");

    private protected static JsonObject SpecOf(string json) => JsonNode.Parse(json)!.AsObject();

    private protected IReadOnlyList<string> Targets(string name) =>
        [.. Rules.Find(Arena.AwsName(name))!["Targets"]!.AsArray().Select(target => target!["Id"]!.ToString())];
}
