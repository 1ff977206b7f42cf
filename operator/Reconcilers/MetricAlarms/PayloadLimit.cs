using System.Text;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.MetricAlarms;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Reconcilers.MetricAlarms;

/// <summary>
/// PutMetricAlarm takes at most 120 KB. CEL cannot count bytes, so that only the reconciler says it; it counts the texts
/// alone, and refuses nothing that AWS would take.
/// </summary>
internal static class PayloadLimit
{
    private const int MaxBytes = 120 * 1024;

    public static IEnumerable<Violation> Check(MetricAlarmSpec spec)
    {
        var bytes = Texts(spec).Sum(text => Encoding.UTF8.GetByteCount(text ?? ""));
        if (bytes > MaxBytes)
        {
            yield return new Violation(
                "spec",
                $"Too long: PutMetricAlarm takes at most {MaxBytes} bytes, and the texts of this alarm alone have {bytes};"
                    + " use fewer or shorter queries and dimensions [alarm-payload]"
            );
        }
    }

    private static IEnumerable<string?> Texts(MetricAlarmSpec spec) =>
        [
            spec.AlarmDescription,
            spec.EvaluationCriteria?.PromQLCriteria.Query,
            .. Arns(spec.AlarmActions),
            .. Arns(spec.OkActions),
            .. Arns(spec.InsufficientDataActions),
            .. Entries(spec.Dimensions),
            .. (spec.Metrics ?? []).SelectMany(Texts),
        ];

    private static IEnumerable<string?> Texts(MetricDataQuery query) =>
        [
            query.Id,
            query.Expression,
            query.Label,
            query.MetricStat?.Metric.Namespace,
            query.MetricStat?.Metric.MetricName,
            .. Entries(query.MetricStat?.Metric.Dimensions),
        ];

    private static IEnumerable<string?> Arns(IReadOnlyList<ActionTarget>? targets) =>
        (targets ?? []).Select(target => target.Arn);

    private static IEnumerable<string> Entries(IReadOnlyDictionary<string, string>? map) =>
        (map ?? new Dictionary<string, string>(StringComparer.Ordinal)).SelectMany(entry =>
            new[] { entry.Key, entry.Value }
        );
}
