using SageMakerMonitorOperator.Aws.CloudWatch;

namespace SageMakerMonitorOperator.Reconcilers.CloudWatch;

/// <summary>Metrics and queries of a spec, in the words of CloudWatch's requests.</summary>
internal static class MetricRequests
{
    public static List<Dimension>? Dimensions(IReadOnlyDictionary<string, string>? dimensions) =>
        dimensions
            ?.OrderBy(dimension => dimension.Key, StringComparer.Ordinal)
            .Select(dimension => new Dimension(dimension.Key, dimension.Value))
            .ToList();

    /// <param name="query">Of a spec.</param>
    /// <param name="returnsUnlessTold">What an unset returnData means here; absent would mean true to AWS.</param>
    public static MetricDataQuery Query(Api.MetricAlarms.MetricDataQuery query, bool returnsUnlessTold) =>
        new()
        {
            Id = query.Id,
            Expression = query.Expression,
            MetricStat = query.MetricStat is { } stat ? Stat(stat) : null,
            Label = query.Label,
            Period = query.PeriodSeconds,
            AccountId = query.AccountId,
            ReturnData = query.ReturnData ?? returnsUnlessTold,
        };

    private static MetricStat Stat(Api.MetricAlarms.MetricStat stat) =>
        new()
        {
            Metric = new Metric
            {
                Namespace = stat.Metric.Namespace,
                MetricName = stat.Metric.MetricName,
                Dimensions = Dimensions(stat.Metric.Dimensions),
            },
            Period = stat.PeriodSeconds,
            Stat = stat.Stat,
            Unit = stat.Unit,
        };
}
