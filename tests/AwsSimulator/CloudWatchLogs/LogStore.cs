using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.CloudWatch;
using SageMakerMonitorOperator.AwsSimulator.Journal;
using SageMakerMonitorOperator.AwsSimulator.Kms;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatchLogs;

/// <summary>The log groups of one account and region, and their filters. Also the hand behind the operator's back, which
/// leaves neither a call nor a change in the journal, and which no lag hides.</summary>
public sealed class LogStore
{
    private readonly ConcurrentDictionary<string, bool> unusable = new(StringComparer.Ordinal);
    private readonly TimeProvider clock;
    private readonly KmsService kms;

    internal LogStore(string accountId, string region, TimeProvider clock, ResourceJournal journal, KmsService kms)
    {
        this.kms = kms;
        AccountId = accountId;
        Region = region;
        this.clock = clock;
        var prefix = $"arn:aws:logs:{region}:{accountId}:log-group:";
        Shelf = new(accountId, region, prefix, clock, journal);
        MetricFilters = new("metric-filter", accountId, region, prefix, clock, journal);
        SubscriptionFilters = new("subscription-filter", accountId, region, prefix, clock, journal);
    }

    public LogFilterStore MetricFilters { get; }

    public LogFilterStore SubscriptionFilters { get; }

    internal string AccountId { get; }

    internal string Region { get; }

    internal ResourceShelf<LogGroup> Shelf { get; }

    /// <summary>What is not at its default, by AWS's member names; or null.</summary>
    public JsonObject? Find(string name) => Shelf.Use(all => all.Find(name)?.Configuration());

    public IReadOnlyDictionary<string, string>? FindTags(string name) => Shelf.TagsOf(Shelf.Arn(name));

    /// <summary>Makes a group as a service does that writes to it; one that is there stays as it is.</summary>
    /// <param name="members">In the form of <see cref="Find"/>, and <c>storedBytes</c> and <c>creationTime</c>.</param>
    public void Add(string name, JsonObject? members = null) =>
        Shelf.Use(all =>
        {
            var group = all.Find(name) ?? New(name).With(members ?? []);
            all.Rewrite(name, group);
            return group;
        });

    /// <summary>Sets members of an existing group; a null sets one back to its default.</summary>
    /// <returns>False when there is no such group.</returns>
    public bool Change(string name, JsonObject members) => Shelf.Rewrite(name, group => group.With(members));

    /// <summary>Sets tags of an existing group; a null removes one.</summary>
    /// <returns>False when there is no such group.</returns>
    public bool ChangeTags(string name, IReadOnlyDictionary<string, string?> tags) => Shelf.ChangeTags(name, tags);

    /// <summary>With its filters.</summary>
    /// <returns>False when there is no such group.</returns>
    public bool Remove(string name)
    {
        foreach (var filters in (LogFilterStore[])[MetricFilters, SubscriptionFilters])
        {
            foreach (var filter in filters.Of(name))
            {
                filters.Remove(name, filter.FilterName);
            }
        }

        return Shelf.Rewrite(name, _ => null);
    }

    /// <summary>From now on the key, role or destination is not there, or does not let CloudWatch Logs use it.</summary>
    public void Refuse(string arn) => unusable[arn] = true;

    /// <summary>It is ready, as all are that were not refused.</summary>
    public void Allow(string arn) => unusable.TryRemove(arn, out _);

    internal bool CanUse(string arn) => !unusable.ContainsKey(arn) && kms.CanEncrypt(arn);

    internal LogGroup New(string name) => new(name, Shelf.Arn(name)) { CreatedAt = clock.GetUtcNow() };
}
