using System.Globalization;
using SageMakerMonitorOperator.Aws.CloudWatch;
using SageMakerMonitorOperator.Reconcilers.Alarms;
using SageMakerMonitorOperator.Reconcilers.CloudWatch;
using SageMakerMonitorOperator.Reconcilers.Planning;

namespace SageMakerMonitorOperator.Reconcilers.MetricAlarms;

/// <summary>
/// The normal form of an alarm's configuration. Desired and observed both come as the request that would make them, so
/// that one piece of code knows AWS's defaults, sets and number forms.
/// </summary>
internal static class MetricAlarmFields
{
    public static Fields Of(PutMetricAlarmRequest alarm)
    {
        var fields = new Fields();
        AlarmFields.Set(fields, alarm);
        if (alarm.EvaluationCriteria?.PromQLCriteria is { } criteria)
        {
            SetPromQL(fields, alarm, criteria);
        }
        else
        {
            SetMetric(fields, alarm);
            SetEvaluation(fields, alarm);
        }

        return fields;
    }

    private static void SetPromQL(Fields fields, PutMetricAlarmRequest alarm, AlarmPromQLCriteria criteria)
    {
        fields.Set("evaluationCriteria.promQLCriteria.query", Text(criteria.Query));
        fields.Set("evaluationCriteria.promQLCriteria.pendingPeriodSeconds", Number(criteria.PendingPeriod ?? 0));
        fields.Set("evaluationCriteria.promQLCriteria.recoveryPeriodSeconds", Number(criteria.RecoveryPeriod ?? 0));
        fields.Set("evaluationIntervalSeconds", Number(alarm.EvaluationInterval));
    }

    private static void SetMetric(Fields fields, PutMetricAlarmRequest alarm)
    {
        fields.Set("namespace", Text(alarm.Namespace));
        fields.Set("metricName", Text(alarm.MetricName));
        fields.Set("dimensions", MetricText.Dimensions(alarm.Dimensions));
        fields.Set("statistic", Text(alarm.Statistic));
        fields.Set("extendedStatistic", StatisticText.Canonical(Text(alarm.ExtendedStatistic)));
        fields.Set("periodSeconds", Number(alarm.Period));
        fields.Set("unit", Text(alarm.Unit));
        foreach (var query in alarm.Metrics ?? [])
        {
            fields.Set($"metrics[{query.Id}]", MetricText.Query(query));
        }
    }

    private static void SetEvaluation(Fields fields, PutMetricAlarmRequest alarm)
    {
        fields.Set("evaluationPeriods", Number(alarm.EvaluationPeriods));
        fields.Set("datapointsToAlarm", Number(alarm.DatapointsToAlarm ?? alarm.EvaluationPeriods));
        fields.Set("threshold", Number(alarm.Threshold));
        fields.Set("thresholdMetricId", Text(alarm.ThresholdMetricId));
        fields.Set("comparisonOperator", Text(alarm.ComparisonOperator));
        fields.Set("treatMissingData", MissingData(alarm));
        fields.Set(
            "evaluateLowSampleCountPercentile",
            Choice(alarm.EvaluateLowSampleCountPercentile, "evaluate", "ignore")
        );
        fields.Set("evaluationWindow", Window(alarm.EvaluationWindow));
    }

    // CloudWatch ignores missing data of DynamoDB's metrics whatever the alarm says.
    private static string MissingData(PutMetricAlarmRequest alarm) =>
        alarm.Namespace == "AWS/DynamoDB"
            ? "ignore"
            : Choice(alarm.TreatMissingData, "missing", "notBreaching", "breaching", "ignore");

    private static string? Window(EvaluationWindow? window) =>
        window?.WallClockWindow is { } wallClock ? $"wallClock {Text(wallClock.Timezone) ?? AlarmRequests.Utc}" : null;

    private static string? Text(string? value) => Canonical.Text(value);

    // Stand-ins take and keep any case, where AWS knows one.
    private static string Choice(string? value, params ReadOnlySpan<string> spellings)
    {
        foreach (var spelling in spellings)
        {
            if (spelling.Equals(Text(value) ?? spellings[0], StringComparison.OrdinalIgnoreCase))
            {
                return spelling;
            }
        }

        return value!;
    }

    private static string? Number(int? value) => value?.ToString(CultureInfo.InvariantCulture);

    // The sum takes the sign off a zero.
    private static string? Number(double? value) => (value + 0.0)?.ToString("R", CultureInfo.InvariantCulture);
}
