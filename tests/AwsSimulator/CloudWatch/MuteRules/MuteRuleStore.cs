using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Journal;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatch.MuteRules;

/// <summary>The mute rules of one account and region. Also the hand behind the operator's back, which leaves neither a call nor
/// a change in the journal.</summary>
public sealed class MuteRuleStore
{
    private readonly TimeProvider clock;

    internal MuteRuleStore(string accountId, string region, TimeProvider clock, ResourceJournal journal)
    {
        this.clock = clock;
        Shelf = new(accountId, region, $"arn:aws:cloudwatch:{region}:{accountId}:alarm-mute-rule:", clock, journal);
    }

    internal ResourceShelf<MuteRule> Shelf { get; }

    /// <summary>The rule as GetAlarmMuteRule would show it, or null.</summary>
    public JsonObject? Find(string name) => Shelf.Use(all => all.Find(name)?.Describe(clock.GetUtcNow()));

    public IReadOnlyDictionary<string, string>? FindTags(string name) => Shelf.TagsOf(Shelf.Arn(name));

    /// <summary>Sets members of an existing rule, as someone at the console would; a null removes one.</summary>
    /// <returns>False when there is no such rule.</returns>
    public bool Change(string name, JsonObject members) =>
        Shelf.Rewrite(
            name,
            rule =>
                rule with
                {
                    Configuration = MuteRule.ConfigurationOf(Members.Merge(rule.Configuration, members)),
                    UpdatedAt = clock.GetUtcNow(),
                }
        );

    /// <summary>Sets tags of an existing rule; a null removes one.</summary>
    /// <returns>False when there is no such rule.</returns>
    public bool ChangeTags(string name, IReadOnlyDictionary<string, string?> tags) => Shelf.ChangeTags(name, tags);

    public bool Remove(string name) => Shelf.Rewrite(name, _ => null);
}
