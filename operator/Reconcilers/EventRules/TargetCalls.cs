using SageMakerMonitorOperator.Aws.EventBridge;
using SageMakerMonitorOperator.Reconcilers.Planning;

namespace SageMakerMonitorOperator.Reconcilers.EventRules;

/// <summary>The calls about the targets of one rule, no more in each than EventBridge takes.</summary>
/// <param name="Rule">Its name.</param>
/// <param name="EventBusName">Null for the default bus.</param>
internal sealed record TargetCalls(string Rule, string? EventBusName)
{
    public static TargetCalls Of(DesiredRule desired) => new(desired.Name, DesiredRule.EventBusOf(desired.Bus));

    public IEnumerable<Step> Put(IReadOnlyList<Target> targets) =>
        targets
            .Chunk(PutTargetsRequest.MostTargets)
            .Select(some => new Step(
                new PutTargetsRequest
                {
                    Rule = Rule,
                    EventBusName = EventBusName,
                    Targets = some,
                },
                $"targets are not there as wanted: {string.Join(", ", some.Select(target => target.Id))}"
            ));

    public IEnumerable<Step> Remove(IReadOnlyList<string> ids, string reason) =>
        ids.Chunk(RemoveTargetsRequest.MostIds)
            .Select(some => new Step(
                new RemoveTargetsRequest
                {
                    Rule = Rule,
                    EventBusName = EventBusName,
                    Ids = some,
                },
                reason
            ));

    public DeleteRuleRequest DeleteRule() => new() { Name = Rule, EventBusName = EventBusName };
}
