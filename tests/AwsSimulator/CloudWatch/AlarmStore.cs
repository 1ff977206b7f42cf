using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Consistency;
using SageMakerMonitorOperator.AwsSimulator.Journal;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatch;

/// <summary>The alarms of one account and region. Also the hand behind the operator's back: tests and people change
/// alarms here without leaving a call in the log or a change in the journal, and no lag hides what they did.</summary>
public sealed class AlarmStore
{
    private readonly TimeProvider clock;

    internal AlarmStore(string accountId, string region, TimeProvider clock, ResourceJournal journal)
    {
        this.clock = clock;
        Shelf = new(accountId, region, $"arn:aws:cloudwatch:{region}:{accountId}:alarm:", clock, journal);
    }

    internal ResourceShelf<Alarm> Shelf { get; }

    /// <summary>The alarm as DescribeAlarms would show it, or null.</summary>
    public JsonObject? Find(string name) => Use(all => all.Find(name)?.Describe());

    public IReadOnlyDictionary<string, string>? FindTags(string name) => Use(all => all.Find(name)?.Tags);

    /// <summary>Sets members of an existing alarm, as someone at the console would; a null removes one.</summary>
    /// <returns>False when there is no such alarm.</returns>
    public bool Change(string name, JsonObject members) =>
        Shelf.Rewrite(
            name,
            alarm =>
                alarm with
                {
                    Configuration = AlarmConfiguration.From(alarm.Type, Members.Merge(alarm.Configuration, members)),
                    ConfiguredAt = clock.GetUtcNow(),
                }
        );

    /// <summary>Sets tags of an existing alarm; a null removes one.</summary>
    /// <returns>False when there is no such alarm.</returns>
    public bool ChangeTags(string name, IReadOnlyDictionary<string, string?> tags) => Shelf.ChangeTags(name, tags);

    /// <summary>Lets an existing alarm enter a state, as CloudWatch does when it evaluates the metric.</summary>
    /// <returns>False when there is no such alarm.</returns>
    public bool Enter(string name, string state, string reason) =>
        Shelf.Rewrite(name, alarm => alarm with { State = alarm.State.Next(state, reason, null, clock.GetUtcNow()) });

    public bool Remove(string name) => Shelf.Rewrite(name, _ => null);

    /// <summary>Runs with the store to itself.</summary>
    internal TResult Use<TResult>(Func<Timeline<Alarm>, TResult> action) => Shelf.Use(action);

    internal string Arn(string name) => Shelf.Arn(name);

    /// <summary>The name in an alarm's ARN, or null for ARNs of something or somewhere else.</summary>
    internal string? NameIn(string arn) => Shelf.NameIn(arn);

    /// <summary>Only inside <see cref="Use"/>, as every write.</summary>
    internal void Write(Alarm alarm, ResourceChangeKind kind) => Shelf.Write(alarm, kind);
}
