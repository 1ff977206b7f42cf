using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.CloudWatch;
using SageMakerMonitorOperator.AwsSimulator.Journal;

namespace SageMakerMonitorOperator.AwsSimulator.EventBridge;

/// <summary>The event buses and rules of one account and region. Also the hand behind the operator's back, which leaves
/// neither a call nor a change in the journal, and which no lag hides.</summary>
public sealed class RuleStore
{
    private readonly ConcurrentDictionary<string, bool> buses = new(StringComparer.Ordinal)
    {
        [EventBus.Default] = true,
    };
    private readonly ConcurrentDictionary<string, bool> unusable = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> failing = new(StringComparer.Ordinal);

    internal RuleStore(string accountId, string region, TimeProvider clock, ResourceJournal journal)
    {
        AccountId = accountId;
        Region = region;
        Shelf = new(accountId, region, $"arn:aws:events:{region}:{accountId}:rule/", clock, journal);
    }

    /// <summary>In docs.aws.amazon.com/eventbridge/latest/userguide/eb-quota.html, as all that follow.</summary>
    public int MostRules { get; set; } = 300;

    public int MostTargets { get; set; } = 5;

    public int MostPatternCharacters { get; set; } = 2048;

    internal string AccountId { get; }

    internal string Region { get; }

    internal ResourceShelf<EventRule> Shelf { get; }

    /// <summary>Settings and targets by AWS's member names, or null.</summary>
    public JsonObject? Find(string name, string bus = EventBus.Default) =>
        Shelf.Use(all => all.Find(EventBus.KeyOf(bus, name))?.Configuration());

    public IReadOnlyDictionary<string, string>? FindTags(string name, string bus = EventBus.Default) =>
        Shelf.TagsOf(Shelf.Arn(EventBus.KeyOf(bus, name)));

    public void AddBus(string name) => buses[name] = true;

    /// <summary>Its rules stay, out of reach.</summary>
    public void RemoveBus(string name) => buses.TryRemove(name, out _);

    /// <summary>Makes a rule, or changes the one that is there.</summary>
    /// <param name="members">In the form of <see cref="Find"/>.</param>
    /// <param name="managedBy">The service whose rule it is: nobody else may change it.</param>
    public void Add(string name, JsonObject members, string bus = EventBus.Default, string? managedBy = null) =>
        Shelf.Use(all =>
        {
            var key = EventBus.KeyOf(bus, name);
            var rule = (all.Find(key) ?? New(bus, name)).With(members) with { ManagedBy = managedBy };
            all.Rewrite(key, rule);
            return rule;
        });

    /// <summary>Sets members of an existing rule, and all targets where a list of them is given; a null sets one back to its
    /// default.</summary>
    /// <returns>False when there is no such rule.</returns>
    public bool Change(string name, JsonObject members, string bus = EventBus.Default) =>
        Shelf.Rewrite(EventBus.KeyOf(bus, name), rule => rule.With(members));

    /// <summary>Adds a target, or replaces the one with its id.</summary>
    /// <returns>False when there is no such rule.</returns>
    public bool SetTarget(string name, JsonObject target, string bus = EventBus.Default) =>
        Shelf.Rewrite(
            EventBus.KeyOf(bus, name),
            rule => rule with { Targets = rule.Targets.SetItem($"{target["Id"]}", target.DeepClone().AsObject()) }
        );

    /// <returns>False when there is no such rule.</returns>
    public bool RemoveTarget(string name, string id, string bus = EventBus.Default) =>
        Shelf.Rewrite(EventBus.KeyOf(bus, name), rule => rule with { Targets = rule.Targets.Remove(id) });

    /// <summary>Sets tags of an existing rule; a null removes one.</summary>
    /// <returns>False when there is no such rule.</returns>
    public bool ChangeTags(string name, IReadOnlyDictionary<string, string?> tags, string bus = EventBus.Default) =>
        Shelf.ChangeTags(EventBus.KeyOf(bus, name), tags);

    /// <summary>With its targets.</summary>
    /// <returns>False when there is no such rule.</returns>
    public bool Remove(string name, string bus = EventBus.Default) =>
        Shelf.Rewrite(EventBus.KeyOf(bus, name), _ => null);

    /// <summary>From now on the role cannot be assumed.</summary>
    public void Refuse(string roleArn) => unusable[roleArn] = true;

    /// <summary>It can, as all can that were not refused.</summary>
    public void Allow(string roleArn) => unusable.TryRemove(roleArn, out _);

    /// <summary>From now on PutTargets and RemoveTargets fail for the target with this id, of whichever rule, and for no
    /// other in the same call.</summary>
    public void FailTarget(string id, string code = "ConcurrentModificationException") => failing[id] = code;

    /// <summary>What fails no more.</summary>
    public void HealTarget(string id) => failing.TryRemove(id, out _);

    internal bool HasBus(string name) => buses.ContainsKey(name);

    internal bool CanAssume(string roleArn) => !unusable.ContainsKey(roleArn);

    /// <summary>The code with which the target fails, or null.</summary>
    internal string? FailureOf(string targetId) => failing.GetValueOrDefault(targetId);

    internal int CountOf(string bus) => Shelf.Use(all => all.All().Count(rule => rule.BusName == bus));

    internal EventRule New(string bus, string name) =>
        new(EventBus.KeyOf(bus, name), Shelf.Arn(EventBus.KeyOf(bus, name))) { RuleName = name, BusName = bus };
}
