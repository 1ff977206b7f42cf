using SageMakerMonitorOperator.Aws.CloudWatch;
using SageMakerMonitorOperator.Reconcilers.CloudWatch;
using SageMakerMonitorOperator.Reconcilers.Planning;

namespace SageMakerMonitorOperator.Reconcilers.AnomalyDetectors;

/// <summary>
/// What a detector watches in normal form: two with the same text are one detector to AWS. Labels are for people, and the
/// account itself is what AWS takes where none is named.
/// </summary>
internal static class DetectorText
{
    public static string? Of(DetectorIdentity identity, string ownAccount) =>
        identity.Single is { } single ? Single(single, ownAccount)
        : identity.Math?.MetricDataQueries is { Count: > 0 } queries ? Math(queries, ownAccount)
        : null;

    private static string Single(SingleMetricAnomalyDetector metric, string ownAccount) =>
        MetricText.Join(
            MetricText.Part("namespace", Canonical.Quoted(metric.Namespace)),
            MetricText.Part("metricName", Canonical.Quoted(metric.MetricName)),
            MetricText.Part("dimensions", MetricText.Dimensions(metric.Dimensions)),
            MetricText.Part("stat", StatisticText.Canonical(Canonical.Text(metric.Stat))),
            MetricText.Part("accountId", Canonical.Quoted(Other(metric.AccountId, ownAccount)))
        );

    private static string Math(IReadOnlyList<MetricDataQuery> queries, string ownAccount) =>
        string.Join(
            "; ",
            queries
                .OrderBy(query => query.Id, StringComparer.Ordinal)
                .Select(query => query with { Label = null, AccountId = Other(query.AccountId, ownAccount) })
                .Select(query => $"{query.Id}: {MetricText.Query(query)}")
        );

    private static string? Other(string? accountId, string ownAccount) => accountId == ownAccount ? null : accountId;
}
