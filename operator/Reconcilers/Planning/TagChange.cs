using SageMakerMonitorOperator.Api.Common;

namespace SageMakerMonitorOperator.Reconcilers.Planning;

/// <summary>What must happen to the tags of a resource. Foreign tags and AWS's own never appear here.</summary>
/// <param name="Set">Tags to put, new ones and changed ones.</param>
/// <param name="Remove">Keys to take away: put by the operator once, no longer wanted.</param>
public sealed record TagChange(IReadOnlyDictionary<string, string> Set, IReadOnlyList<string> Remove)
{
    /// <summary>Before the key, in the name of a drifted field.</summary>
    public const string FieldPrefix = "tags.";

    public static bool IsOfTag(FieldDrift drift) => drift.Field.StartsWith(FieldPrefix, StringComparison.Ordinal);

    /// <param name="desired">All tags that the resource shall carry, owner tags included.</param>
    /// <param name="observed">All tags that it carries.</param>
    /// <param name="managedKeys">Keys that the operator has put before, as status.owned recorded them.</param>
    public static TagChange Between(
        IReadOnlyDictionary<string, string> desired,
        IReadOnlyDictionary<string, string> observed,
        IEnumerable<string> managedKeys
    ) =>
        new(
            desired
                .Where(tag => observed.GetValueOrDefault(tag.Key) != tag.Value)
                .ToDictionary(tag => tag.Key, tag => tag.Value, StringComparer.Ordinal),
            [
                .. managedKeys
                    .Where(key => observed.ContainsKey(key) && !desired.ContainsKey(key))
                    .Order(StringComparer.Ordinal),
            ]
        );

    /// <summary>The change as drift: fields named <c>tags.key</c>.</summary>
    public IEnumerable<FieldDrift> Drift(IReadOnlyDictionary<string, string> observed) =>
        Set.OrderBy(tag => tag.Key, StringComparer.Ordinal)
            .Select(tag => new FieldDrift
            {
                Field = FieldPrefix + tag.Key,
                Desired = tag.Value,
                Observed = observed.GetValueOrDefault(tag.Key),
            })
            .Concat(Remove.Select(key => new FieldDrift { Field = FieldPrefix + key, Observed = observed[key] }));
}
