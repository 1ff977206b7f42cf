using SageMakerMonitorOperator.Api.MetricAlarms;
using SageMakerMonitorOperator.Aws.CloudWatch;
using SageMakerMonitorOperator.Reconcilers.CloudWatch;
using AwsAlarm = SageMakerMonitorOperator.Aws.CloudWatch.MetricAlarm;

namespace SageMakerMonitorOperator.Reconcilers.MetricAlarms;

/// <summary>PutMetricAlarm requests: from a spec, and from an alarm that was read.</summary>
internal static class AlarmRequests
{
    /// <summary>What AWS takes for the time zone of a wall clock window that names none.</summary>
    public const string Utc = "UTC";

    public static PutMetricAlarmRequest From(DesiredAlarm desired, bool? actionsEnabled, List<Tag>? tags)
    {
        var spec = desired.Spec;
        return new PutMetricAlarmRequest
        {
            AlarmName = desired.AwsName,
            AlarmDescription = spec.AlarmDescription,
            ActionsEnabled = actionsEnabled,
            AlarmActions = desired.Actions.Alarm,
            OKActions = desired.Actions.Ok,
            InsufficientDataActions = desired.Actions.InsufficientData,
            Namespace = spec.Namespace,
            MetricName = spec.MetricName,
            Dimensions = MetricRequests.Dimensions(spec.Dimensions),
            Statistic = spec.Statistic,
            ExtendedStatistic = spec.ExtendedStatistic,
            Period = spec.PeriodSeconds,
            Unit = spec.Unit,
            // An alarm compares one result, and its band if it has one.
            Metrics = spec
                .Metrics?.Select(query => MetricRequests.Query(query, query.Id == spec.ThresholdMetricId))
                .ToList(),
            EvaluationCriteria = Criteria(spec.EvaluationCriteria),
            EvaluationInterval = spec.EvaluationIntervalSeconds,
            EvaluationWindow = Window(spec.EvaluationWindow),
            EvaluationPeriods = spec.EvaluationPeriods,
            DatapointsToAlarm = spec.DatapointsToAlarm,
            Threshold = spec.Threshold,
            ThresholdMetricId = spec.ThresholdMetricId,
            ComparisonOperator = spec.ComparisonOperator,
            TreatMissingData = spec.TreatMissingData,
            EvaluateLowSampleCountPercentile = spec.EvaluateLowSampleCountPercentile,
            Tags = tags,
        };
    }

    public static PutMetricAlarmRequest From(AwsAlarm alarm) =>
        new()
        {
            AlarmName = alarm.AlarmName,
            AlarmDescription = alarm.AlarmDescription,
            ActionsEnabled = alarm.ActionsEnabled,
            AlarmActions = alarm.AlarmActions,
            OKActions = alarm.OKActions,
            InsufficientDataActions = alarm.InsufficientDataActions,
            Namespace = alarm.Namespace,
            MetricName = alarm.MetricName,
            Dimensions = alarm.Dimensions,
            Statistic = alarm.Statistic,
            ExtendedStatistic = alarm.ExtendedStatistic,
            Period = alarm.Period,
            Unit = alarm.Unit,
            Metrics = alarm.Metrics,
            EvaluationCriteria = alarm.EvaluationCriteria,
            EvaluationInterval = alarm.EvaluationInterval,
            EvaluationWindow = alarm.EvaluationWindow,
            EvaluationPeriods = alarm.EvaluationPeriods,
            DatapointsToAlarm = alarm.DatapointsToAlarm,
            Threshold = alarm.Threshold,
            ThresholdMetricId = alarm.ThresholdMetricId,
            ComparisonOperator = alarm.ComparisonOperator,
            TreatMissingData = alarm.TreatMissingData,
            EvaluateLowSampleCountPercentile = alarm.EvaluateLowSampleCountPercentile,
        };

    private static Aws.CloudWatch.EvaluationCriteria? Criteria(Api.MetricAlarms.EvaluationCriteria? criteria) =>
        criteria is null
            ? null
            : new()
            {
                PromQLCriteria = new()
                {
                    Query = criteria.PromQLCriteria.Query,
                    PendingPeriod = criteria.PromQLCriteria.PendingPeriodSeconds,
                    RecoveryPeriod = criteria.PromQLCriteria.RecoveryPeriodSeconds,
                },
            };

    private static Aws.CloudWatch.EvaluationWindow? Window(Api.MetricAlarms.EvaluationWindow? window) =>
        window switch
        {
            // awsQuery has no form for an empty structure: without a member the whole window would be lost on the way.
            { WallClockWindow: { } wallClock } => new()
            {
                WallClockWindow = new() { Timezone = wallClock.Timezone ?? Utc },
            },
            { SlidingWindow: not null } => new() { SlidingWindow = new() },
            _ => null,
        };
}
