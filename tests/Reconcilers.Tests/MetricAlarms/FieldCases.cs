using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.MetricAlarms;

namespace SageMakerMonitorOperator.Reconcilers.Tests.MetricAlarms;

/// <summary>One field of the spec changed, and the names under which that shows as drift.</summary>
internal sealed record FieldCase(MetricAlarmSpec Before, MetricAlarmSpec After, params string[] Drift);

/// <summary>A case for every field of the spec.</summary>
internal static class FieldCases
{
    private const string OnCall = "arn:aws:sns:eu-west-1:111122223333:oncall";

    private static readonly MetricAlarmSpec Single = new()
    {
        Namespace = "AWS/SageMaker",
        MetricName = "Invocations",
        Dimensions = new Dictionary<string, string>(StringComparer.Ordinal) { ["EndpointName"] = "churn" },
        Statistic = "Average",
        PeriodSeconds = 60,
        EvaluationPeriods = 5,
        DatapointsToAlarm = 3,
        Threshold = 1,
        ComparisonOperator = "GreaterThanThreshold",
        EvaluationWindow = new() { WallClockWindow = new() { Timezone = "Europe/Berlin" } },
    };

    private static readonly MetricDataQuery Metric = new()
    {
        Id = "m0",
        MetricStat = new()
        {
            Metric = new()
            {
                Namespace = "AWS/SageMaker",
                MetricName = "Invocations",
                Dimensions = new Dictionary<string, string>(StringComparer.Ordinal) { ["EndpointName"] = "churn" },
            },
            PeriodSeconds = 60,
            Stat = "Sum",
        },
    };

    private static readonly MetricDataQuery Rate = new()
    {
        Id = "e0",
        Expression = "m0 / 60",
        ReturnData = true,
    };

    private static readonly MetricDataQuery Band = new() { Id = "ad1", Expression = "ANOMALY_DETECTION_BAND(m0, 2)" };

    private static readonly MetricAlarmSpec Math = new()
    {
        Metrics = [Metric, Rate],
        EvaluationPeriods = 1,
        Threshold = 1,
        ComparisonOperator = "GreaterThanThreshold",
    };

    private static readonly MetricAlarmSpec Anomaly = new()
    {
        Metrics = [Metric with { ReturnData = true }, Band],
        EvaluationPeriods = 1,
        ThresholdMetricId = "ad1",
        ComparisonOperator = "GreaterThanUpperThreshold",
    };

    private static readonly PromQLCriteria Query = new()
    {
        Query = "up == 0",
        PendingPeriodSeconds = 60,
        RecoveryPeriodSeconds = 60,
    };

    private static readonly MetricAlarmSpec PromQL = new()
    {
        EvaluationCriteria = new() { PromQLCriteria = Query },
        EvaluationIntervalSeconds = 60,
    };

    /// <summary>What AWS has of the alarm.</summary>
    public static IReadOnlyDictionary<string, FieldCase> Configuration { get; } =
        new Dictionary<string, FieldCase>(StringComparer.Ordinal)
        {
            ["alarmDescription"] = new(Single, Single with { AlarmDescription = "new" }, "alarmDescription"),
            ["actionsEnabled"] = new(Single, Single with { ActionsEnabled = false }, "actionsEnabled"),
            ["alarmActions[].arn"] = new(Single, Single with { AlarmActions = [Arn] }, "alarmActions"),
            ["alarmActions[].topicRef.name"] = new(Single, Single with { AlarmActions = [Topic] }, "alarmActions"),
            ["okActions[].arn"] = new(Single, Single with { OkActions = [Arn] }, "okActions"),
            ["okActions[].topicRef.name"] = new(Single, Single with { OkActions = [Topic] }, "okActions"),
            ["insufficientDataActions[].arn"] = new(
                Single,
                Single with
                {
                    InsufficientDataActions = [Arn],
                },
                "insufficientDataActions"
            ),
            ["insufficientDataActions[].topicRef.name"] = new(
                Single,
                Single with
                {
                    InsufficientDataActions = [Topic],
                },
                "insufficientDataActions"
            ),
            ["namespace"] = new(Single, Single with { Namespace = "Other" }, "namespace"),
            ["metricName"] = new(Single, Single with { MetricName = "Other" }, "metricName"),
            ["dimensions"] = new(Single, Single with { Dimensions = null }, "dimensions"),
            ["statistic"] = new(Single, Single with { Statistic = "Sum" }, "statistic"),
            ["extendedStatistic"] = new(Percentile("p95"), Percentile("p99"), "extendedStatistic"),
            ["periodSeconds"] = new(Single, Single with { PeriodSeconds = 300 }, "periodSeconds"),
            ["unit"] = new(Single, Single with { Unit = "None" }, "unit"),
            ["evaluationWindow.slidingWindow"] = new(
                Single,
                Single with
                {
                    EvaluationWindow = new() { SlidingWindow = new() },
                },
                "evaluationWindow"
            ),
            ["evaluationWindow.wallClockWindow.timezone"] = new(
                Single,
                Single with
                {
                    EvaluationWindow = new() { WallClockWindow = new() },
                },
                "evaluationWindow"
            ),
            ["evaluationPeriods"] = new(Single, Single with { EvaluationPeriods = 4 }, "evaluationPeriods"),
            ["datapointsToAlarm"] = new(Single, Single with { DatapointsToAlarm = null }, "datapointsToAlarm"),
            ["threshold"] = new(Single, Single with { Threshold = 1.0000000000000002 }, "threshold"),
            ["comparisonOperator"] = new(
                Single,
                Single with
                {
                    ComparisonOperator = "LessThanThreshold",
                },
                "comparisonOperator"
            ),
            ["treatMissingData"] = new(Single, Single with { TreatMissingData = "ignore" }, "treatMissingData"),
            ["evaluateLowSampleCountPercentile"] = new(
                Percentile("p95"),
                Percentile("p95") with
                {
                    EvaluateLowSampleCountPercentile = "ignore",
                },
                "evaluateLowSampleCountPercentile"
            ),
            ["thresholdMetricId"] = new(
                Anomaly,
                Anomaly with
                {
                    Metrics = [Metric with { ReturnData = true }, Band with { Id = "ad2" }],
                    ThresholdMetricId = "ad2",
                },
                "metrics[ad1]",
                "metrics[ad2]",
                "thresholdMetricId"
            ),
            ["metrics[].id"] = new(
                Math,
                Math with
                {
                    Metrics = [Metric, Rate with { Id = "e1" }],
                },
                "metrics[e0]",
                "metrics[e1]"
            ),
            ["metrics[].expression"] = new(Math, Expression(Rate with { Expression = "m0 * 2" }), "metrics[e0]"),
            ["metrics[].label"] = new(Math, Expression(Rate with { Label = "rate" }), "metrics[e0]"),
            ["metrics[].periodSeconds"] = new(Math, Expression(Rate with { PeriodSeconds = 300 }), "metrics[e0]"),
            ["metrics[].returnData"] = new(
                Math,
                Math with
                {
                    Metrics = [Metric with { ReturnData = true }, Rate with { ReturnData = false }],
                },
                "metrics[e0]",
                "metrics[m0]"
            ),
            ["metrics[].accountId"] = new(Math, Read(Metric with { AccountId = "444455556666" }), "metrics[m0]"),
            ["metrics[].metricStat.periodSeconds"] = new(
                Math,
                Stat(stat => stat with { PeriodSeconds = 1 }),
                "metrics[m0]"
            ),
            ["metrics[].metricStat.stat"] = new(Math, Stat(stat => stat with { Stat = "p95" }), "metrics[m0]"),
            ["metrics[].metricStat.unit"] = new(Math, Stat(stat => stat with { Unit = "Count" }), "metrics[m0]"),
            ["metrics[].metricStat.metric.namespace"] = new(
                Math,
                Named(name => name with { Namespace = "Other" }),
                "metrics[m0]"
            ),
            ["metrics[].metricStat.metric.metricName"] = new(
                Math,
                Named(name => name with { MetricName = "Other" }),
                "metrics[m0]"
            ),
            ["metrics[].metricStat.metric.dimensions"] = new(
                Math,
                Named(name => name with { Dimensions = null }),
                "metrics[m0]"
            ),
            ["evaluationCriteria.promQLCriteria.query"] = new(
                PromQL,
                Criteria(Query with { Query = "up == 1" }),
                "evaluationCriteria.promQLCriteria.query"
            ),
            ["evaluationCriteria.promQLCriteria.pendingPeriodSeconds"] = new(
                PromQL,
                Criteria(Query with { PendingPeriodSeconds = null }),
                "evaluationCriteria.promQLCriteria.pendingPeriodSeconds"
            ),
            ["evaluationCriteria.promQLCriteria.recoveryPeriodSeconds"] = new(
                PromQL,
                Criteria(Query with { RecoveryPeriodSeconds = 0 }),
                "evaluationCriteria.promQLCriteria.recoveryPeriodSeconds"
            ),
            ["evaluationIntervalSeconds"] = new(
                PromQL,
                PromQL with
                {
                    EvaluationIntervalSeconds = 30,
                },
                "evaluationIntervalSeconds"
            ),
        };

    /// <summary>What steers the operator, or is another resource when it changes: nothing to write to this alarm.</summary>
    public static IReadOnlyDictionary<string, MetricAlarmSpec> Policies { get; } =
        new Dictionary<string, MetricAlarmSpec>(StringComparer.Ordinal)
        {
            ["accountRef.kind"] = Single with
            {
                AccountRef = new() { Kind = AccountKind.ClusterAwsAccount, Name = "default" },
            },
            ["accountRef.name"] = Single with { AccountRef = new() { Name = "other" } },
            ["region"] = Single with { Region = "us-east-1" },
            ["name"] = Single with { Name = "other" },
            ["managementPolicy"] = Single with { ManagementPolicy = ManagementPolicy.Observe },
            ["adoptionPolicy"] = Single with { AdoptionPolicy = AdoptionPolicy.IfUnowned },
            ["deletionPolicy"] = Single with { DeletionPolicy = DeletionPolicy.Retain },
        };

    public static MetricAlarmSpec Base => Single;

    private static ActionTarget Arn => new() { Arn = OnCall };

    private static ActionTarget Topic => new() { TopicRef = new() { Name = "oncall" } };

    private static MetricAlarmSpec Percentile(string statistic) =>
        Single with
        {
            Statistic = null,
            ExtendedStatistic = statistic,
        };

    private static MetricAlarmSpec Expression(MetricDataQuery rate) => Math with { Metrics = [Metric, rate] };

    private static MetricAlarmSpec Read(MetricDataQuery metric) => Math with { Metrics = [metric, Rate] };

    private static MetricAlarmSpec Stat(Func<MetricStat, MetricStat> change) =>
        Read(Metric with { MetricStat = change(Metric.MetricStat!) });

    private static MetricAlarmSpec Named(Func<Metric, Metric> change) =>
        Stat(stat => stat with { Metric = change(stat.Metric) });

    private static MetricAlarmSpec Criteria(PromQLCriteria query) =>
        PromQL with
        {
            EvaluationCriteria = new() { PromQLCriteria = query },
        };
}
