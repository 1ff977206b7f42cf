using System.Text.Json;
using SageMakerMonitorOperator.Api.MetricAlarms;
using SageMakerMonitorOperator.Aws.CloudWatch;

namespace SageMakerMonitorOperator.Reconcilers.Tests.MetricAlarms;

/// <summary>
/// What AWS has, as text that is equal when AWS would do the same: made without the operator's normal form, which it is
/// to be held against.
/// </summary>
internal static class AwsState
{
    private static readonly Presentation Full = new(Defaults: true, EmptyTexts: true, LineFeeds: true, LowerCase: true);

    public static string Of(CloudWatchModel aws)
    {
        if (aws.Observe(Full)?.Alarm is not { } alarm)
        {
            return "none";
        }

        var sorted = alarm with
        {
            AlarmActions = Set(alarm.AlarmActions),
            OKActions = Set(alarm.OKActions),
            InsufficientDataActions = Set(alarm.InsufficientDataActions),
            Metrics = [.. alarm.Metrics.OrderBy(query => query.Id, StringComparer.Ordinal).Select(WithReturnData)],
            Threshold = alarm.Threshold + 0.0,
        };
        return JsonSerializer.Serialize(sorted).Replace("p95.0", "p95", StringComparison.Ordinal);
    }

    /// <summary>What AWS has once an alarm is made from the spec, muted or not.</summary>
    public static string After(MetricAlarmSpec spec, bool? actionsEnabled)
    {
        var aws = new CloudWatchModel();
        new AlarmObject(aws).Reconcile(spec);
        aws.ActionsEnabled = spec.ActionsEnabled ?? actionsEnabled ?? true;
        return Of(aws);
    }

    private static string[] Set(IReadOnlyList<string> arns) => [.. arns.Distinct().Order(StringComparer.Ordinal)];

    private static Aws.CloudWatch.MetricDataQuery WithReturnData(Aws.CloudWatch.MetricDataQuery query) =>
        query with
        {
            ReturnData = query.ReturnData ?? true,
        };
}
