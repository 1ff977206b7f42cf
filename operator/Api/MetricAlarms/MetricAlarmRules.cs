using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.MetricAlarms;

/// <summary>What PutMetricAlarm demands across fields (AWS API reference, PutMetricAlarm).</summary>
internal static class MetricAlarmRules
{
    /// <summary>What is watched.</summary>
    public static IReadOnlyList<ValidationRule<MetricAlarmSpec>> Source { get; } =
    [
        new(
            "alarm-one-source",
            "[has(self.metricName), has(self.metrics), has(self.evaluationCriteria)].exists_one(x, x)",
            "exactly one of `metricName`, `metrics` and `evaluationCriteria` must be set",
            spec =>
                new object?[] { spec.MetricName, spec.Metrics, spec.EvaluationCriteria }.Count(x => x is not null) == 1
        ),
        new(
            "alarm-statistic",
            "!has(self.metricName) || [has(self.statistic), has(self.extendedStatistic)].exists_one(x, x)",
            "exactly one of `statistic` and `extendedStatistic` must be set with `metricName`",
            spec => spec.MetricName is null || (spec.Statistic is null) != (spec.ExtendedStatistic is null)
        ),
        new(
            "alarm-metric-fields-required",
            "!has(self.metricName) || (has(self.namespace) && has(self.periodSeconds))",
            "`namespace` and `periodSeconds` must be set with `metricName`",
            spec => spec.MetricName is null || (spec.Namespace is not null && spec.PeriodSeconds is not null)
        ),
        new(
            "alarm-metric-fields-only",
            "has(self.metricName) || !(has(self.namespace) || has(self.dimensions) || has(self.periodSeconds)"
                + " || has(self.unit) || has(self.statistic) || has(self.extendedStatistic))",
            "`namespace`, `dimensions`, `periodSeconds`, `unit`, `statistic` and `extendedStatistic` may not be set without `metricName`",
            spec => spec.MetricName is not null || !HasMetricFields(spec)
        ),
        new(
            "alarm-dimension-name",
            DimensionRules.NamesCel,
            DimensionRules.NamesMessage,
            spec => DimensionRules.NamesFit(spec.Dimensions)
        ),
        new(
            "alarm-dimension-characters",
            DimensionRules.CharactersCel,
            DimensionRules.CharactersMessage,
            spec => DimensionRules.CharactersFit(spec.Dimensions)
        ),
        new(
            "alarm-period",
            "!has(self.periodSeconds) || self.periodSeconds in [10, 20, 30] || self.periodSeconds % 60 == 0",
            "`periodSeconds` must be 10, 20, 30 or a multiple of 60",
            spec => spec.PeriodSeconds is not { } period || Periods.IsAlarmPeriod(period)
        ),
        new(
            "alarm-metrics-count",
            "!has(self.metrics) || (self.metrics.filter(q, has(q.metricStat)).size() <= 10"
                + " && self.metrics.filter(q, has(q.expression)).size() <= 10)",
            "`metrics` may have at most 10 metrics and 10 expressions",
            spec =>
                spec.Metrics is null
                || (
                    spec.Metrics.Count(query => query.MetricStat is not null) <= 10
                    && spec.Metrics.Count(query => query.Expression is not null) <= 10
                )
        ),
        new(
            "alarm-return-data",
            "!has(self.metrics) || self.metrics.exists_one(q, has(q.returnData) && q.returnData"
                + " && !(has(self.thresholdMetricId) && q.id == self.thresholdMetricId))",
            "`metrics` must have exactly one query with `returnData` true, besides the one that `thresholdMetricId` names",
            spec =>
                spec.Metrics is null
                || spec.Metrics.Count(query => query.ReturnData == true && query.Id != spec.ThresholdMetricId) == 1
        ),
        new(
            "alarm-metrics-period",
            "!has(self.metrics) || self.metrics.exists(q, has(q.metricStat) || has(q.periodSeconds))",
            "`metrics` without any `metricStat` must have `periodSeconds` on an expression",
            spec =>
                spec.Metrics is null
                || spec.Metrics.Any(query => query.MetricStat is not null || query.PeriodSeconds is not null)
        ),
        new(
            "alarm-promql-interval",
            "has(self.evaluationCriteria) == has(self.evaluationIntervalSeconds)",
            "`evaluationIntervalSeconds` must be set with `evaluationCriteria`, and only then",
            spec => (spec.EvaluationCriteria is null) == (spec.EvaluationIntervalSeconds is null)
        ),
        new(
            "alarm-interval",
            "!has(self.evaluationIntervalSeconds) || self.evaluationIntervalSeconds in [10, 20, 30]"
                + " || self.evaluationIntervalSeconds % 60 == 0",
            "`evaluationIntervalSeconds` must be 10, 20, 30 or a multiple of 60",
            spec => spec.EvaluationIntervalSeconds is not { } interval || Periods.IsAlarmPeriod(interval)
        ),
    ];

    /// <summary>How it is evaluated.</summary>
    public static IReadOnlyList<ValidationRule<MetricAlarmSpec>> Evaluation { get; } =
    [
        new(
            "alarm-promql-fields",
            "!has(self.evaluationCriteria) || !(has(self.threshold) || has(self.thresholdMetricId) || has(self.comparisonOperator)"
                + " || has(self.evaluationPeriods) || has(self.datapointsToAlarm) || has(self.treatMissingData)"
                + " || has(self.evaluationWindow))",
            "`threshold`, `thresholdMetricId`, `comparisonOperator`, `evaluationPeriods`, `datapointsToAlarm`, `treatMissingData`"
                + " and `evaluationWindow` may not be set with `evaluationCriteria`",
            spec => spec.EvaluationCriteria is null || !HasEvaluationFields(spec)
        ),
        new(
            "alarm-evaluation-required",
            "has(self.evaluationCriteria) || (has(self.comparisonOperator) && has(self.evaluationPeriods))",
            "`comparisonOperator` and `evaluationPeriods` must be set, except with `evaluationCriteria`",
            spec =>
                spec.EvaluationCriteria is not null
                || (spec.ComparisonOperator is not null && spec.EvaluationPeriods is not null)
        ),
        new(
            "alarm-threshold-one-of",
            "has(self.evaluationCriteria) || [has(self.threshold), has(self.thresholdMetricId)].exists_one(x, x)",
            "exactly one of `threshold` and `thresholdMetricId` must be set, except with `evaluationCriteria`",
            spec => spec.EvaluationCriteria is not null || (spec.Threshold is null) != (spec.ThresholdMetricId is null)
        ),
        new(
            "alarm-anomaly-operator",
            "!has(self.comparisonOperator) || has(self.thresholdMetricId) == (self.comparisonOperator in"
                + " ['LessThanLowerOrGreaterThanUpperThreshold', 'LessThanLowerThreshold', 'GreaterThanUpperThreshold'])",
            "`comparisonOperator` must be one with Lower or Upper with `thresholdMetricId`, and only then",
            spec =>
                spec.ComparisonOperator is not { } comparison
                || (spec.ThresholdMetricId is not null) == IsAnomalyOperator(comparison)
        ),
        new(
            "alarm-anomaly-band",
            "!has(self.thresholdMetricId) || (has(self.metrics) && self.metrics.exists(q, q.id == self.thresholdMetricId"
                + " && has(q.expression) && q.expression.matches('(?i)^\\\\s*ANOMALY_DETECTION_BAND\\\\s*\\\\(')))",
            "`thresholdMetricId` must be the id of an ANOMALY_DETECTION_BAND expression in `metrics`",
            spec =>
                spec.ThresholdMetricId is not { } id
                || (
                    spec.Metrics?.Any(q => q.Id == id && q.Expression is { } text && Expressions.IsAnomalyBand(text))
                    ?? false
                )
        ),
        new(
            "alarm-anomaly-actions",
            "!has(self.thresholdMetricId) || !has(self.alarmActions)"
                + " || self.alarmActions.all(a, !has(a.arn) || !a.arn.contains(':autoscaling:'))",
            "`alarmActions` may not hold Auto Scaling policies with `thresholdMetricId`",
            spec =>
                spec.ThresholdMetricId is null
                || !(spec.AlarmActions ?? []).Any(a =>
                    a.Arn?.Contains(":autoscaling:", StringComparison.Ordinal) ?? false
                )
        ),
        new(
            "alarm-datapoints",
            "!has(self.datapointsToAlarm) || !has(self.evaluationPeriods) || self.datapointsToAlarm <= self.evaluationPeriods",
            "`datapointsToAlarm` must not be greater than `evaluationPeriods`",
            spec => spec.DatapointsToAlarm is null || !(spec.DatapointsToAlarm > spec.EvaluationPeriods)
        ),
        new(
            "alarm-span",
            "!has(self.periodSeconds) || !has(self.evaluationPeriods) || self.periodSeconds * self.evaluationPeriods"
                + " <= (self.periodSeconds < 3600 ? 86400 : 604800)",
            "`periodSeconds` times `evaluationPeriods` must not be more than 86400, or 604800 when `periodSeconds` is 3600 or more",
            spec =>
                spec.PeriodSeconds is not { } period
                || spec.EvaluationPeriods is not { } evaluationPeriods
                || Periods.SpanFits(period, evaluationPeriods)
        ),
        new(
            "alarm-wall-clock",
            "!has(self.evaluationWindow) || !has(self.evaluationWindow.wallClockWindow) || !has(self.periodSeconds)"
                + " || self.periodSeconds in [60, 300, 3600, 86400, 604800]",
            "`periodSeconds` must be 60, 300, 3600, 86400 or 604800 with a `wallClockWindow`",
            spec =>
                spec.EvaluationWindow?.WallClockWindow is null
                || spec.PeriodSeconds is not { } period
                || Periods.IsWallClock(period)
        ),
    ];

    private static bool HasMetricFields(MetricAlarmSpec spec) =>
        spec.Namespace is not null
        || spec.Dimensions is not null
        || spec.PeriodSeconds is not null
        || spec.Unit is not null
        || spec.Statistic is not null
        || spec.ExtendedStatistic is not null;

    private static bool HasEvaluationFields(MetricAlarmSpec spec) =>
        spec.Threshold is not null
        || spec.ThresholdMetricId is not null
        || spec.ComparisonOperator is not null
        || spec.EvaluationPeriods is not null
        || spec.DatapointsToAlarm is not null
        || spec.TreatMissingData is not null
        || spec.EvaluationWindow is not null;

    private static bool IsAnomalyOperator(string comparison) =>
        comparison
            is "LessThanLowerOrGreaterThanUpperThreshold"
                or "LessThanLowerThreshold"
                or "GreaterThanUpperThreshold";
}
