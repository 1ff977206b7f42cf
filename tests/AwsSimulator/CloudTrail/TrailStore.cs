using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.CloudWatch;
using SageMakerMonitorOperator.AwsSimulator.Journal;

namespace SageMakerMonitorOperator.AwsSimulator.CloudTrail;

/// <summary>The trails whose home is one Region of one account. Also the hand behind the operator's back, which leaves neither
/// a call nor a change in the journal, and which no lag hides.</summary>
public sealed class TrailStore
{
    private static readonly string[] Own =
    [
        nameof(Trail.Selectors),
        nameof(Trail.InsightSelectors),
        nameof(Trail.IsLogging),
    ];

    private static readonly string[] Times = ["Latest", "StartLogging", "StopLogging"];

    internal TrailStore(string accountId, string region, TimeProvider clock, ResourceJournal journal)
    {
        AccountId = accountId;
        Region = region;
        Shelf = new(accountId, region, $"arn:aws:cloudtrail:{region}:{accountId}:trail/", clock, journal);
    }

    internal string AccountId { get; }

    internal string Region { get; }

    internal ResourceShelf<Trail> Shelf { get; }

    /// <summary>What is not at its default, by AWS's member names, with <c>Selectors</c>, <c>InsightSelectors</c> and
    /// <c>IsLogging</c>; or null.</summary>
    public JsonObject? Find(string name) => Shelf.Use(all => all.Find(name)?.Configuration());

    public IReadOnlyDictionary<string, string>? FindTags(string name) => Shelf.TagsOf(Shelf.Arn(name));

    /// <summary>Makes a trail as somebody else does.</summary>
    /// <param name="members">In the form of <see cref="Find(string)"/>, and members of GetTrailStatus.</param>
    public void Add(string name, JsonObject members) =>
        Shelf.Use(all =>
        {
            var trail = With(new Trail(name, Shelf.Arn(name), Region) { Settings = [] }, members);
            all.Rewrite(name, trail);
            return trail;
        });

    /// <summary>Sets members, of GetTrailStatus too; a null sets one back to its default.</summary>
    /// <returns>False when there is no such trail.</returns>
    public bool Change(string name, JsonObject members) => Shelf.Rewrite(name, trail => With(trail, members));

    /// <summary>Sets tags; a null removes one.</summary>
    /// <returns>False when there is no such trail.</returns>
    public bool ChangeTags(string name, IReadOnlyDictionary<string, string?> tags) => Shelf.ChangeTags(name, tags);

    /// <returns>False when there is no such trail.</returns>
    public bool Remove(string name) => Shelf.Rewrite(name, _ => null);

    internal Trail? Find(string name, TimeSpan lag) => Shelf.Use(all => all.Find(name, lag));

    internal IReadOnlyList<Trail> All(TimeSpan lag = default) => Shelf.Use(all => all.All(lag).ToList());

    internal void Write(Trail trail, ResourceChangeKind kind) =>
        Shelf.Use(_ =>
        {
            Shelf.Write(trail, kind);
            return trail;
        });

    private static Trail With(Trail trail, JsonObject members)
    {
        var settings = members.Where(member => !Own.Contains(member.Key) && !IsStatus(member.Key));
        return trail with
        {
            Settings = Members.Merge(trail.Settings, Copy(settings)),
            Selectors = members.TryGetPropertyValue(nameof(Trail.Selectors), out var selectors)
                ? selectors?.DeepClone().AsObject()
                : trail.Selectors,
            InsightSelectors = members.TryGetPropertyValue(nameof(Trail.InsightSelectors), out var insights)
                ? insights?.DeepClone().AsArray()
                : trail.InsightSelectors,
            IsLogging = members.TryGetPropertyValue(nameof(Trail.IsLogging), out var logs)
                ? logs?.GetValue<bool>() == true
                : trail.IsLogging,
            Status = members
                .Where(member => IsStatus(member.Key))
                .Aggregate(
                    trail.Status,
                    (status, member) =>
                        member.Value is null
                            ? status.Remove(member.Key)
                            : status.SetItem(member.Key, member.Value.DeepClone())
                ),
        };
    }

    private static bool IsStatus(string member) =>
        Times.Any(prefix => member.StartsWith(prefix, StringComparison.Ordinal));

    private static JsonObject Copy(IEnumerable<KeyValuePair<string, JsonNode?>> members) =>
        new(members.Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));
}
