using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using SageMakerMonitorOperator.Aws.ResourceGroupsTagging;

namespace SageMakerMonitorOperator.Aws.CloudWatchLogs;

/// <summary>
/// What is known of many log groups of one account and Region, and since when. Whoever looks says how old it may be: what is
/// younger is not read again, so that one listing serves all who need it.
/// </summary>
[SuppressMessage(
    "Reliability",
    "CA1001",
    Justification = "A semaphore whose wait handle nobody asks for holds nothing."
)]
public sealed class LogGroupInventory(
    CloudWatchLogsClient logs,
    LogGroupReader reader,
    TaggingClient tagging,
    TimeProvider time
)
{
    private readonly SemaphoreSlim _turn = new(1);
    private readonly TaggedLogGroups _tagged = new(tagging);
    private readonly ConcurrentDictionary<string, KnownLogGroup> _groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> _listed = new(StringComparer.Ordinal);
    private readonly Dictionary<TagSet, Listing> _byTags = [];

    /// <summary>All groups of the scope, in the order of their names, and those of its names that do not exist.</summary>
    /// <param name="scope">Which ones.</param>
    /// <param name="notBefore">What was read earlier is read again.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="Failures.AwsFailure">A failure that is no one group's fault.</exception>
    public async Task<IReadOnlyList<KnownLogGroup>> ReadAsync(
        LogGroupScope scope,
        DateTimeOffset notBefore,
        CancellationToken cancellationToken
    )
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            foreach (var prefix in scope.Prefixes.Where(prefix => !IsListed(prefix, notBefore)))
                await ListAsync(prefix, cancellationToken);
            foreach (var tags in scope.Tags.Where(tags => !IsListed(tags, notBefore)))
                _byTags[tags] = new(time.GetUtcNow(), await _tagged.FindAsync(tags, cancellationToken));
            await ReadOldAsync(NamesIn(scope), notBefore, cancellationToken);
            return Known(scope);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Reads those of the names again that were read earlier, fifty in a call.</summary>
    /// <exception cref="Failures.AwsFailure">A failure that is no one group's fault.</exception>
    public async Task RenewAsync(
        IReadOnlyCollection<string> names,
        DateTimeOffset notBefore,
        CancellationToken cancellationToken
    )
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            await ReadOldAsync(names, notBefore, cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Something was, or may have been, written to them: what was read of them before is not good any more.</summary>
    public void Doubt(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            if (_groups.TryGetValue(name, out var known))
                _groups.TryUpdate(name, known with { ReadAt = DateTimeOffset.MinValue }, known);
        }
    }

    // What a listing of a shorter prefix has, it has too.
    private bool IsListed(string prefix, DateTimeOffset notBefore) =>
        _listed.Any(listed => listed.Value >= notBefore && prefix.StartsWith(listed.Key, StringComparison.Ordinal));

    private bool IsListed(TagSet tags, DateTimeOffset notBefore) =>
        _byTags.TryGetValue(tags, out var listing) && listing.At >= notBefore;

    private async Task ListAsync(string prefix, CancellationToken cancellationToken)
    {
        var startedAt = time.GetUtcNow();
        var readAt = startedAt;
        var found = new Dictionary<string, KnownLogGroup>(StringComparer.Ordinal);
        var request = new DescribeLogGroupsRequest { LogGroupNamePrefix = prefix.Length == 0 ? null : prefix };
        await foreach (var page in logs.DescribeLogGroupsPagesAsync(request, cancellationToken))
        {
            foreach (var group in page.LogGroups)
                found[group.LogGroupName] = new(group.LogGroupName, group, readAt);
            readAt = time.GetUtcNow();
        }
        foreach (var gone in _groups.Keys.Where(name => IsUnder(prefix, name)).ToList())
            _groups.TryRemove(gone, out _);
        foreach (var (name, group) in found)
            _groups[name] = group;
        _listed[prefix] = startedAt;
    }

    private async Task ReadOldAsync(
        IEnumerable<string> names,
        DateTimeOffset notBefore,
        CancellationToken cancellationToken
    )
    {
        var readAt = time.GetUtcNow();
        var old = names.Where(name => !(_groups.TryGetValue(name, out var known) && known.ReadAt >= notBefore));
        foreach (var (name, result) in await reader.FindManyAsync(old, cancellationToken))
            _groups[name] = new(name, result.Value, readAt) { Failure = result.Failure };
    }

    private IEnumerable<string> NamesIn(LogGroupScope scope) =>
        scope.Names.Concat(scope.Tags.SelectMany(tags => _byTags[tags].Groups.Keys)).Distinct(StringComparer.Ordinal);

    private IReadOnlyList<KnownLogGroup> Known(LogGroupScope scope)
    {
        var known = new SortedDictionary<string, KnownLogGroup>(StringComparer.Ordinal);
        foreach (var (name, group) in _groups)
        {
            if (scope.Prefixes.Any(prefix => IsUnder(prefix, name)))
                known[name] = group;
        }
        foreach (var name in NamesIn(scope))
            known[name] = _groups[name];
        foreach (var (name, tags) in scope.Tags.SelectMany(set => _byTags[set].Groups))
            known[name] = known[name] with { Tags = tags };
        return [.. known.Values];
    }

    private static bool IsUnder(string prefix, string name) => name.StartsWith(prefix, StringComparison.Ordinal);

    private sealed record Listing(
        DateTimeOffset At,
        IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Groups
    );
}
