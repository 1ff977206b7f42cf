using SageMakerMonitorOperator.Api.MetricAlarms;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.Validation;

/// <summary>The rules of a metric math query and of what it holds.</summary>
internal static class QueryRules
{
    public static IEnumerable<Violation> Check(string path, MetricDataQuery query) =>
        [
            .. Rules.Check(path, query),
            .. Rules.Check($"{path}.metricStat", query.MetricStat),
            .. Rules.Check($"{path}.metricStat.metric", query.MetricStat?.Metric),
        ];
}
