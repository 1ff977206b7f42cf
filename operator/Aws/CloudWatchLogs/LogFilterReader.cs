using SageMakerMonitorOperator.Aws.Batching;
using SageMakerMonitorOperator.Aws.Failures;

namespace SageMakerMonitorOperator.Aws.CloudWatchLogs;

/// <summary>
/// Reads the filters of log groups, a whole group at a time: no group has more than two pages of them, and who wants any of a
/// group's filters at the same time shares the call.
/// </summary>
/// <param name="describe">All pages of the group's filters.</param>
public sealed class LogFilterReader<TFilter>(
    Func<string, CancellationToken, IAsyncEnumerable<IReadOnlyList<TFilter>>> describe
)
{
    private readonly BatchReader<string, IReadOnlyList<TFilter>> _reader = new(
        most: 1,
        (groups, cancellationToken) => ReadAsync(describe, groups[0], cancellationToken)
    );

    /// <summary>Null when there is no group of the name.</summary>
    /// <exception cref="AwsFailure">They could not be read.</exception>
    public Task<IReadOnlyList<TFilter>?> FindAsync(string group, CancellationToken cancellationToken) =>
        _reader.ReadAsync(group, cancellationToken);

    /// <summary>For sweeps; see <see cref="BatchReader{TKey,TValue}.ReadManyAsync"/>.</summary>
    public Task<IReadOnlyDictionary<string, ReadResult<IReadOnlyList<TFilter>>>> FindManyAsync(
        IEnumerable<string> groups,
        CancellationToken cancellationToken
    ) => _reader.ReadManyAsync(groups, cancellationToken);

    private static async Task<IReadOnlyDictionary<string, IReadOnlyList<TFilter>>> ReadAsync(
        Func<string, CancellationToken, IAsyncEnumerable<IReadOnlyList<TFilter>>> describe,
        string group,
        CancellationToken cancellationToken
    )
    {
        var filters = new List<TFilter>();
        try
        {
            await foreach (var page in describe(group, cancellationToken))
                filters.AddRange(page);
        }
        catch (AwsFailure failure) when (failure.Kind == AwsFailureKind.NotFound)
        {
            return new Dictionary<string, IReadOnlyList<TFilter>>(StringComparer.Ordinal);
        }
        return new Dictionary<string, IReadOnlyList<TFilter>>(StringComparer.Ordinal) { [group] = filters };
    }
}
