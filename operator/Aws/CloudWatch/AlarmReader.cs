using SageMakerMonitorOperator.Aws.Batching;

namespace SageMakerMonitorOperator.Aws.CloudWatch;

/// <summary>Finds alarms of all types by their exact names, a hundred in a call.</summary>
public sealed class AlarmReader(CloudWatchClient cloudWatch)
{
    /// <summary>What DescribeAlarms takes, and gives on a page.</summary>
    private const int Most = 100;

    private readonly BatchReader<string, NamedAlarm> _reader = new(
        Most,
        (names, cancellationToken) => ReadAsync(cloudWatch, names, cancellationToken)
    );

    /// <summary>Null when no alarm of any type holds the name.</summary>
    /// <exception cref="Failures.AwsFailure">It could not be read.</exception>
    public Task<NamedAlarm?> FindAsync(string name, CancellationToken cancellationToken) =>
        _reader.ReadAsync(name, cancellationToken);

    /// <summary>For sweeps; see <see cref="BatchReader{TKey,TValue}.ReadManyAsync"/>.</summary>
    public Task<IReadOnlyDictionary<string, ReadResult<NamedAlarm>>> FindManyAsync(
        IEnumerable<string> names,
        CancellationToken cancellationToken
    ) => _reader.ReadManyAsync(names, cancellationToken);

    /// <summary>The names of the composite alarms whose rules name this alarm.</summary>
    /// <exception cref="Failures.AwsFailure">They could not be read.</exception>
    public async Task<IReadOnlyList<string>> FindParentsAsync(string name, CancellationToken cancellationToken)
    {
        var request = new DescribeAlarmsRequest { ParentsOfAlarmName = name, MaxRecords = Most };
        var parents = new List<string>();
        await foreach (var page in cloudWatch.DescribeAlarmsPagesAsync(request, cancellationToken))
        {
            // Of composite alarms only: stand-ins that do not know the parameter answer with all metric alarms.
            parents.AddRange(page.CompositeAlarms.Select(parent => parent.AlarmName));
        }

        return parents;
    }

    private static async Task<IReadOnlyDictionary<string, NamedAlarm>> ReadAsync(
        CloudWatchClient cloudWatch,
        IReadOnlyList<string> names,
        CancellationToken cancellationToken
    )
    {
        var request = new DescribeAlarmsRequest
        {
            AlarmNames = names,
            AlarmTypes = AlarmTypes.All,
            MaxRecords = Most,
        };
        var found = new Dictionary<string, NamedAlarm>(StringComparer.Ordinal);
        await foreach (var page in cloudWatch.DescribeAlarmsPagesAsync(request, cancellationToken))
        {
            foreach (var alarm in page.MetricAlarms)
                found[alarm.AlarmName] = new NamedAlarm { Metric = alarm };
            foreach (var alarm in page.CompositeAlarms)
                found[alarm.AlarmName] = new NamedAlarm { Composite = alarm };
            foreach (var alarm in page.LogAlarms)
                found[alarm.AlarmName] = new NamedAlarm { Log = alarm };
        }
        return found;
    }
}
