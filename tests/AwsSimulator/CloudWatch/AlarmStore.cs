using System.Collections.Immutable;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Consistency;
using SageMakerMonitorOperator.AwsSimulator.Journal;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatch;

/// <summary>The alarms of one account and region. Also the hand behind the operator's back: tests and people change
/// alarms here without leaving a call in the log or a change in the journal, and no lag hides what they did.</summary>
public sealed class AlarmStore
{
    private readonly Lock gate = new();
    private readonly Timeline<Alarm> alarms;
    private readonly string accountId;
    private readonly string region;
    private readonly TimeProvider clock;
    private readonly ResourceJournal journal;

    internal AlarmStore(string accountId, string region, TimeProvider clock, ResourceJournal journal)
    {
        this.accountId = accountId;
        this.region = region;
        this.clock = clock;
        this.journal = journal;
        alarms = new(clock);
    }

    private string ArnPrefix => $"arn:aws:cloudwatch:{region}:{accountId}:alarm:";

    /// <summary>The alarm as DescribeAlarms would show it, or null.</summary>
    public JsonObject? Find(string name) => Use(all => all.Find(name)?.Describe());

    public IReadOnlyDictionary<string, string>? FindTags(string name) => Use(all => all.Find(name)?.Tags);

    /// <summary>Sets members of an existing alarm, as someone at the console would; a null removes one.</summary>
    /// <returns>False when there is no such alarm.</returns>
    public bool Change(string name, JsonObject members) =>
        Rewrite(
            name,
            alarm =>
                alarm with
                {
                    Configuration = AlarmConfiguration.From(alarm.Type, Merge(alarm.Configuration, members)),
                    ConfiguredAt = clock.GetUtcNow(),
                }
        );

    /// <summary>Sets tags of an existing alarm; a null removes one.</summary>
    /// <returns>False when there is no such alarm.</returns>
    public bool ChangeTags(string name, IReadOnlyDictionary<string, string?> tags) =>
        Rewrite(name, alarm => alarm with { Tags = Merge(alarm.Tags, tags) });

    /// <summary>Lets an existing alarm enter a state, as CloudWatch does when it evaluates the metric.</summary>
    /// <returns>False when there is no such alarm.</returns>
    public bool Enter(string name, string state, string reason) =>
        Rewrite(name, alarm => alarm with { State = alarm.State.Next(state, reason, null, clock.GetUtcNow()) });

    public bool Remove(string name) => Rewrite(name, _ => null);

    /// <summary>Runs with the store to itself.</summary>
    internal TResult Use<TResult>(Func<Timeline<Alarm>, TResult> action)
    {
        lock (gate)
        {
            return action(alarms);
        }
    }

    internal string Arn(string name) => ArnPrefix + name;

    /// <summary>The name in an alarm's ARN, or null for ARNs of something or somewhere else.</summary>
    internal string? NameIn(string arn) =>
        arn.StartsWith(ArnPrefix, StringComparison.Ordinal) ? arn[ArnPrefix.Length..] : null;

    /// <summary>Only inside <see cref="Use"/>, as every write.</summary>
    internal void Write(Alarm alarm, ResourceChangeKind kind)
    {
        alarms.Set(alarm.Name, kind == ResourceChangeKind.Deleted ? null : alarm);
        journal.Add(accountId, region, alarm.Arn, kind);
    }

    private bool Rewrite(string name, Func<Alarm, Alarm?> change) =>
        Use(all =>
        {
            if (all.Find(name) is not { } alarm)
            {
                return false;
            }

            all.Rewrite(name, change(alarm));
            return true;
        });

    private static JsonObject Merge(JsonObject configuration, JsonObject members)
    {
        var merged = (JsonObject)configuration.DeepClone();
        foreach (var (name, value) in members)
        {
            merged.Remove(name);
            if (value is not null)
            {
                merged[name] = value.DeepClone();
            }
        }

        return merged;
    }

    private static ImmutableSortedDictionary<string, string> Merge(
        ImmutableSortedDictionary<string, string> tags,
        IReadOnlyDictionary<string, string?> changes
    ) =>
        changes.Aggregate(
            tags,
            (merged, change) =>
                change.Value is null ? merged.Remove(change.Key) : merged.SetItem(change.Key, change.Value)
        );
}
