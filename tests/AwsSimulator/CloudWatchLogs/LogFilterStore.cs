using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.CloudWatch;
using SageMakerMonitorOperator.AwsSimulator.Journal;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatchLogs;

/// <summary>The filters of one type in one account and region. Also the hand behind the operator's back, which leaves
/// neither a call nor a change in the journal.</summary>
public sealed class LogFilterStore
{
    private readonly string type;
    private readonly TimeProvider clock;

    internal LogFilterStore(
        string type,
        string accountId,
        string region,
        string groupPrefix,
        TimeProvider clock,
        ResourceJournal journal
    )
    {
        this.type = type;
        this.clock = clock;
        Shelf = new(accountId, region, groupPrefix, clock, journal);
    }

    internal ResourceShelf<LogFilter> Shelf { get; }

    /// <summary>As it was put, without names and what is at its default; or null.</summary>
    public JsonObject? Find(string group, string filter) => Get(group, filter)?.Configuration.DeepClone().AsObject();

    /// <summary>Makes or replaces a filter, as someone at the console would.</summary>
    public void Set(string group, string filter, JsonObject configuration) =>
        Shelf.Use(all =>
        {
            var made = New(group, filter, configuration.DeepClone().AsObject());
            all.Rewrite(made.Name, made);
            return made;
        });

    /// <returns>False when there is no such filter.</returns>
    public bool Remove(string group, string filter) => Shelf.Rewrite(Key(group, filter), _ => null);

    /// <summary>A group's, in the ASCII order of their names; of all groups without one.</summary>
    internal IReadOnlyList<LogFilter> Of(string? group, TimeSpan lag = default) =>
        Shelf.Use(all => all.All(lag).Where(filter => group is null || filter.GroupName == group).ToList());

    internal int CountOf(string group) => Shelf.Use(all => all.All().Count(filter => filter.GroupName == group));

    internal LogFilter? Get(string group, string filter) => Shelf.Use(all => all.Find(Key(group, filter)));

    internal void Put(string group, string filter, JsonObject configuration) =>
        Shelf.Use(all =>
        {
            var present = all.Find(Key(group, filter));
            var put = New(group, filter, configuration);
            Shelf.Write(
                put with
                {
                    CreatedAt = present?.CreatedAt ?? put.CreatedAt,
                },
                present is null ? ResourceChangeKind.Created : ResourceChangeKind.Updated
            );
            return put;
        });

    internal void Delete(LogFilter filter) =>
        Shelf.Use(_ =>
        {
            Shelf.Write(filter, ResourceChangeKind.Deleted);
            return filter;
        });

    private string Key(string group, string filter) => $"{group}:{type}:{filter}";

    private LogFilter New(string group, string filter, JsonObject configuration) =>
        new(Key(group, filter), Shelf.Arn(Key(group, filter)), configuration)
        {
            GroupName = group,
            FilterName = filter,
            CreatedAt = clock.GetUtcNow(),
        };
}
