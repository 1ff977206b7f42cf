using System.Runtime.CompilerServices;

namespace SageMakerMonitorOperator.Aws.CloudWatchLogs;

/// <summary>The readers of the types of filters that log groups have.</summary>
internal static class LogFilterReaders
{
    public static LogFilterReader<MetricFilter> OfMetricFilters(CloudWatchLogsClient logs) =>
        new((group, cancellationToken) => MetricFiltersAsync(logs, group, cancellationToken));

    public static LogFilterReader<SubscriptionFilter> OfSubscriptionFilters(CloudWatchLogsClient logs) =>
        new((group, cancellationToken) => SubscriptionFiltersAsync(logs, group, cancellationToken));

    private static async IAsyncEnumerable<IReadOnlyList<MetricFilter>> MetricFiltersAsync(
        CloudWatchLogsClient logs,
        string group,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var request = new DescribeMetricFiltersRequest { LogGroupName = group };
        await foreach (var page in logs.DescribeMetricFiltersPagesAsync(request, cancellationToken))
            yield return page.MetricFilters;
    }

    private static async IAsyncEnumerable<IReadOnlyList<SubscriptionFilter>> SubscriptionFiltersAsync(
        CloudWatchLogsClient logs,
        string group,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var request = new DescribeSubscriptionFiltersRequest { LogGroupName = group };
        await foreach (var page in logs.DescribeSubscriptionFiltersPagesAsync(request, cancellationToken))
            yield return page.SubscriptionFilters;
    }
}
