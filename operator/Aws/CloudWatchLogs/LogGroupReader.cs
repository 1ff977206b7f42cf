using SageMakerMonitorOperator.Aws.Batching;

namespace SageMakerMonitorOperator.Aws.CloudWatchLogs;

/// <summary>Finds log groups by their exact names, fifty in a call.</summary>
public sealed class LogGroupReader(CloudWatchLogsClient logs)
{
    private readonly BatchReader<string, LogGroup> _reader = new(
        DescribeLogGroupsRequest.MostIdentifiers,
        (names, cancellationToken) => ReadAsync(logs, names, cancellationToken)
    );

    /// <summary>Null when there is no group of the name.</summary>
    /// <exception cref="Failures.AwsFailure">It could not be read.</exception>
    public Task<LogGroup?> FindAsync(string name, CancellationToken cancellationToken) =>
        _reader.ReadAsync(name, cancellationToken);

    /// <summary>For sweeps; see <see cref="BatchReader{TKey,TValue}.ReadManyAsync"/>.</summary>
    public Task<IReadOnlyDictionary<string, ReadResult<LogGroup>>> FindManyAsync(
        IEnumerable<string> names,
        CancellationToken cancellationToken
    ) => _reader.ReadManyAsync(names, cancellationToken);

    private static async Task<IReadOnlyDictionary<string, LogGroup>> ReadAsync(
        CloudWatchLogsClient logs,
        IReadOnlyList<string> names,
        CancellationToken cancellationToken
    )
    {
        var request = new DescribeLogGroupsRequest { LogGroupIdentifiers = names };
        var found = new Dictionary<string, LogGroup>(StringComparer.Ordinal);
        // Stand-ins that do not know the parameter answer with all groups, on several pages.
        await foreach (var page in logs.DescribeLogGroupsPagesAsync(request, cancellationToken))
        {
            foreach (var group in page.LogGroups)
                found[group.LogGroupName] = group;
            if (names.All(found.ContainsKey))
                break;
        }
        return found;
    }
}
