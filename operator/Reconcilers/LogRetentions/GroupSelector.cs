using System.IO.Enumeration;
using SageMakerMonitorOperator.Api.LogRetentions;
using SageMakerMonitorOperator.Aws.CloudWatchLogs;

namespace SageMakerMonitorOperator.Reconcilers.LogRetentions;

/// <summary>Which log groups a spec selects, and how closely. Pure.</summary>
internal sealed class GroupSelector(LogRetentionSpec spec)
{
    private readonly NameFilter _selected = new(spec.LogGroupNames, spec.Prefixes, spec.Pattern);
    private readonly NameFilter _excluded = new(
        spec.Exclude?.LogGroupNames,
        spec.Exclude?.Prefixes,
        spec.Exclude?.Pattern
    );
    private readonly TagSet? _tags = spec.Tags is null ? null : new TagSet(spec.Tags);

    /// <summary>How closely it selects the group; null where it does not.</summary>
    public Closeness? Select(string name, IReadOnlyDictionary<string, string> tags) =>
        _excluded.Match(name) is not null ? null
        : _selected.Match(name) is { } close ? close
        : _tags?.IsIn(tags) == true ? Closeness.Tags
        : null;

    private sealed class NameFilter(IReadOnlyList<string>? names, IReadOnlyList<string>? prefixes, string? pattern)
    {
        private readonly HashSet<string> _names = new(names ?? [], StringComparer.Ordinal);

        public Closeness? Match(string name) =>
            _names.Contains(name) ? Closeness.Exact
            : LongestPrefix(name) is { } length ? Closeness.Prefix(length)
            : pattern is not null && FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: false)
                ? Closeness.Pattern
            : null;

        private int? LongestPrefix(string name) =>
            (prefixes ?? [])
                .Where(prefix => name.StartsWith(prefix, StringComparison.Ordinal))
                .Max(prefix => (int?)prefix.Length);
    }
}
