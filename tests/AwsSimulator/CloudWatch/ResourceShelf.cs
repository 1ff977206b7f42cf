using SageMakerMonitorOperator.AwsSimulator.Consistency;
using SageMakerMonitorOperator.AwsSimulator.Journal;
using Tags = System.Collections.Immutable.ImmutableSortedDictionary<string, string>;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatch;

/// <summary>The resources of one kind in one place, by name. Every write is in the journal; <see cref="Rewrite"/> is for
/// the hand behind the operator's back, and is not.</summary>
internal sealed class ResourceShelf<T>(
    string accountId,
    string region,
    string arnPrefix,
    TimeProvider clock,
    ResourceJournal journal
) : ITagHolder
    where T : TaggedResource
{
    private readonly Lock gate = new();
    private readonly Timeline<T> resources = new(clock);

    public string Arn(string name) => arnPrefix + name;

    /// <summary>The name in an ARN, or null for ARNs of something or somewhere else.</summary>
    public string? NameIn(string arn) =>
        arn.StartsWith(arnPrefix, StringComparison.Ordinal) ? arn[arnPrefix.Length..] : null;

    /// <summary>Runs with the shelf to itself.</summary>
    public TResult Use<TResult>(Func<Timeline<T>, TResult> action)
    {
        lock (gate)
        {
            return action(resources);
        }
    }

    /// <summary>Only inside <see cref="Use"/>, as every write.</summary>
    public void Write(T resource, ResourceChangeKind kind)
    {
        resources.Set(resource.Name, kind == ResourceChangeKind.Deleted ? null : resource);
        journal.Add(accountId, region, resource.Arn, kind);
    }

    /// <returns>False when there is no such resource.</returns>
    public bool Rewrite(string name, Func<T, T?> change) =>
        Use(all =>
        {
            if (all.Find(name) is not { } resource)
            {
                return false;
            }

            all.Rewrite(name, change(resource));
            return true;
        });

    /// <summary>A null removes a tag.</summary>
    /// <returns>False when there is no such resource.</returns>
    public bool ChangeTags(string name, IReadOnlyDictionary<string, string?> changes) =>
        Rewrite(name, resource => resource with { Tags = Merge(resource.Tags, changes) });

    public Tags? TagsOf(string arn, TimeSpan lag = default) =>
        NameIn(arn) is { } name ? Use(all => all.Find(name, lag)?.Tags) : null;

    public bool Retag(string arn, Func<Tags, Tags> change, ResourceChangeKind kind) =>
        NameIn(arn) is { } name
        && Use(all =>
        {
            if (all.Find(name) is not { } resource)
            {
                return false;
            }

            Write(resource with { Tags = change(resource.Tags) }, kind);
            return true;
        });

    private static Tags Merge(Tags tags, IReadOnlyDictionary<string, string?> changes) =>
        changes.Aggregate(
            tags,
            (merged, change) =>
                change.Value is null ? merged.Remove(change.Key) : merged.SetItem(change.Key, change.Value)
        );
}
