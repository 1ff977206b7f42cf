using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Access;
using SageMakerMonitorOperator.AwsSimulator.Consistency;
using SageMakerMonitorOperator.AwsSimulator.EventBridge.Operations;
using SageMakerMonitorOperator.AwsSimulator.Inventory;
using SageMakerMonitorOperator.AwsSimulator.Journal;
using SageMakerMonitorOperator.AwsSimulator.Protocol;

namespace SageMakerMonitorOperator.AwsSimulator.EventBridge;

/// <summary>EventBridge, API version 2015-10-07: rules with their targets and tags, and the test of a pattern. It takes no
/// events.</summary>
public sealed class EventBridgeService : IAwsService, IResourceInventory
{
    private readonly ConcurrentDictionary<(string AccountId, string Region), RuleStore> stores = new();
    private readonly TimeProvider clock;
    private readonly ResourceJournal journal;
    private readonly Lags lags;
    private readonly Readings readings;

    internal EventBridgeService(TimeProvider clock, ResourceJournal journal, Lags lags, Readings readings)
    {
        this.clock = clock;
        this.journal = journal;
        this.lags = lags;
        this.readings = readings;
    }

    public string SigningName => "events";

    public string XmlNamespace => "";

    public RuleStore Rules(string accountId, string region) =>
        stores.GetOrAdd((accountId, region), key => new(key.AccountId, key.Region, clock, journal));

    IEnumerable<AwsResource> IResourceInventory.Resources(string accountId, TimeSpan lag) =>
        stores
            .Where(store => store.Key.AccountId == accountId)
            .SelectMany(store => store.Value.Shelf.Use(all => all.All(lag).ToList()), (store, rule) => (store, rule))
            .Select(found => new AwsResource(
                found.store.Key.Region,
                "events:rule",
                found.rule.Arn,
                found.rule.Configuration(),
                found.rule.Tags
            )
            {
                EverTagged = found.rule.EverTagged,
            });

    public void Reset() => stores.Clear();

    public IReadOnlyList<RequiredPermission> PermissionsFor(AwsRequest request) =>
        EventBridgeActions.Of(request, Rules(request.AccountId, request.Region));

    public JsonObject Answer(AwsRequest request)
    {
        var store = Rules(request.AccountId, request.Region);
        return store.Shelf.Use(all =>
            request.Operation switch
            {
                "PutRule" => new RuleWrites(store, all).Put(request),
                "DeleteRule" => new RuleWrites(store, all).Delete(request),
                "EnableRule" => new RuleWrites(store, all).Switch(request, EventRule.Enabled),
                "DisableRule" => new RuleWrites(store, all).Switch(request, "DISABLED"),
                "DescribeRule" => new RuleReads(store, all, lags.Reads).Describe(request),
                "ListRules" => new RuleReads(store, all, lags.Reads).List(request),
                "ListTargetsByRule" => new RuleReads(store, all, lags.Reads).Targets(request),
                "PutTargets" => new TargetWrites(store, all, readings).Put(request),
                "RemoveTargets" => new TargetWrites(store, all, readings).Remove(request),
                "TestEventPattern" => PatternTest.Answer(request, readings),
                "ListTagsForResource" => new RuleTags(store, all).List(request, lags),
                "TagResource" => new RuleTags(store, all).Add(request),
                "UntagResource" => new RuleTags(store, all).Remove(request),
                _ => throw new AwsException(
                    "UnknownOperationException",
                    $"The simulator has no operation {request.Operation}."
                ),
            }
        );
    }
}
