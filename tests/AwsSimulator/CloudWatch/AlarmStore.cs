using System.Text.Json.Nodes;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatch;

/// <summary>The alarms of one account and region. Also the hand behind the operator's back: tests and people change
/// alarms here without leaving a call in the log.</summary>
public sealed class AlarmStore
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<string, Alarm> alarms = new(StringComparer.Ordinal);
    private readonly string arnPrefix;
    private readonly TimeProvider clock;

    internal AlarmStore(string accountId, string region, TimeProvider clock)
    {
        arnPrefix = $"arn:aws:cloudwatch:{region}:{accountId}:alarm:";
        this.clock = clock;
    }

    /// <summary>The alarm as DescribeAlarms would show it, or null.</summary>
    public JsonObject? Find(string name) => Use(all => all.GetValueOrDefault(name)?.Describe());

    public IReadOnlyDictionary<string, string>? FindTags(string name) =>
        Use(all => all.GetValueOrDefault(name) is { } alarm ? new Dictionary<string, string>(alarm.Tags) : null);

    /// <summary>Sets members of an existing alarm, as someone at the console would; a null removes one.</summary>
    /// <returns>False when there is no such alarm.</returns>
    public bool Change(string name, JsonObject members) =>
        Use(all =>
        {
            if (!all.TryGetValue(name, out var alarm))
            {
                return false;
            }

            alarm.Configure(Merge(alarm.Configuration, members), clock.GetUtcNow());
            return true;
        });

    public bool Remove(string name) => Use(all => all.Remove(name));

    internal void Put(string name, JsonObject parameters, IEnumerable<KeyValuePair<string, string>> tags) =>
        Use(all =>
        {
            if (!all.TryGetValue(name, out var alarm))
            {
                all[name] = alarm = Create(name, parameters, tags);
            }

            alarm.Configure(parameters, clock.GetUtcNow());
            return alarm;
        });

    /// <summary>Runs with the store to itself; nothing of it may escape.</summary>
    internal TResult Use<TResult>(Func<SortedDictionary<string, Alarm>, TResult> action)
    {
        lock (gate)
        {
            return action(alarms);
        }
    }

    internal Alarm? ByArn(string arn) =>
        arn.StartsWith(arnPrefix, StringComparison.Ordinal) ? alarms.GetValueOrDefault(arn[arnPrefix.Length..]) : null;

    // Tags count on creation only: AWS ignores them when the put updates an alarm. A PromQL alarm starts OK.
    private Alarm Create(string name, JsonObject parameters, IEnumerable<KeyValuePair<string, string>> tags)
    {
        var alarm = new Alarm(name, arnPrefix + name);
        var state = parameters.ContainsKey("EvaluationCriteria") ? "OK" : "INSUFFICIENT_DATA";
        alarm.Enter(state, Alarm.Unevaluated, reasonData: null, clock.GetUtcNow());
        foreach (var (key, value) in tags)
        {
            alarm.Tags[key] = value;
        }

        return alarm;
    }

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
}
