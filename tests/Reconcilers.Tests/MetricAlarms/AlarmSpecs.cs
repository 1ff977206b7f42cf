using FsCheck;
using FsCheck.Fluent;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.MetricAlarms;
using static SageMakerMonitorOperator.Reconcilers.Tests.Properties;

namespace SageMakerMonitorOperator.Reconcilers.Tests.MetricAlarms;

/// <summary>Random valid specs of every form, each optional field set or not.</summary>
internal static class AlarmSpecs
{
    private static readonly string[] Texts =
    [
        "Invocations",
        "a, b",
        "label: \"x\"",
        "ä🎉",
        "back\\slash",
        "m1, unit: Count",
    ];

    public static Gen<MetricAlarmSpec> Any => Gen.OneOf(SingleMetric, Math, Anomaly, PromQL);

    public static Gen<MetricAlarmSpec> SingleMetric =>
        from spec in Evaluated
        from metricName in Gen.Elements(Texts)
        from dimensions in Maybe(Dimensions)
        from statistic in Statistic
        from period in Gen.Elements(60, 300, 3600)
        from unit in Maybe("Count", "None", "Bytes/Second")
        from threshold in Threshold
        from comparison in Gen.Elements("GreaterThanThreshold", "LessThanOrEqualToThreshold")
        select spec with
        {
            Namespace = "AWS/SageMaker",
            MetricName = metricName,
            Dimensions = dimensions,
            Statistic = IsPlain(statistic) ? statistic : null,
            ExtendedStatistic = IsPlain(statistic) ? null : statistic,
            PeriodSeconds = period,
            Unit = unit,
            Threshold = threshold,
            ComparisonOperator = comparison,
        };

    public static Gen<MetricAlarmSpec> Math =>
        from spec in Evaluated
        from metrics in Gen.CollectToArray(["m0", "m1"], MetricQuery)
        from expressions in Gen.CollectToArray(["e0", "e1"], id => ExpressionQuery(id, "m0 / m1"))
        from returned in Gen.Elements("m0", "m1", "e0", "e1")
        from queries in Shuffled<MetricDataQuery>([.. metrics, .. expressions])
        from threshold in Threshold
        select spec with
        {
            Metrics = [.. queries.Select(query => query.Id == returned ? query with { ReturnData = true } : query)],
            Threshold = threshold,
            ComparisonOperator = "LessThanThreshold",
        };

    public static Gen<MetricAlarmSpec> Anomaly =>
        from spec in Evaluated
        from metric in MetricQuery("m0")
        from band in ExpressionQuery("ad1", "ANOMALY_DETECTION_BAND(m0, 2)")
        from returned in Gen.Elements<bool?>(null, true)
        from queries in Shuffled([metric with { ReturnData = true }, band with { ReturnData = returned }])
        select spec with
        {
            Metrics = queries,
            ThresholdMetricId = "ad1",
            ComparisonOperator = "GreaterThanUpperThreshold",
        };

    public static Gen<MetricAlarmSpec> PromQL =>
        from spec in Common
        from query in Gen.Elements("up == 0", "rate(x[5m]) > 1")
        from pending in MaybeNumber(0, 60)
        from recovery in MaybeNumber(0, 300)
        select spec with
        {
            EvaluationCriteria = new()
            {
                PromQLCriteria = new()
                {
                    Query = query,
                    PendingPeriodSeconds = pending,
                    RecoveryPeriodSeconds = recovery,
                },
            },
            EvaluationIntervalSeconds = 60,
        };

    private static Gen<MetricAlarmSpec> Common =>
        from description in Maybe([.. Texts, ""])
        from enabled in Gen.Elements<bool?>(null, true, false)
        from alarm in Maybe(Actions)
        from ok in Maybe(Actions)
        from insufficient in Maybe(Actions)
        from tags in Maybe(Entries("team", "stage", "cost, center"))
        select new MetricAlarmSpec
        {
            AlarmDescription = description,
            ActionsEnabled = enabled,
            AlarmActions = alarm,
            OkActions = ok,
            InsufficientDataActions = insufficient,
            Tags = tags,
        };

    private static Gen<MetricAlarmSpec> Evaluated =>
        from spec in Common
        from periods in Gen.Choose(1, 5)
        from datapoints in MaybeNumber([.. Enumerable.Range(1, periods)])
        from missing in Maybe("missing", "notBreaching", "breaching", "ignore")
        from low in Maybe("evaluate", "ignore")
        from window in Maybe(
            new EvaluationWindow { SlidingWindow = new() },
            new EvaluationWindow { WallClockWindow = new() },
            new EvaluationWindow { WallClockWindow = new() { Timezone = "UTC" } },
            new EvaluationWindow { WallClockWindow = new() { Timezone = "Europe/Berlin" } }
        )
        select spec with
        {
            EvaluationPeriods = periods,
            DatapointsToAlarm = datapoints,
            TreatMissingData = missing,
            EvaluateLowSampleCountPercentile = low,
            EvaluationWindow = window,
        };

    private static Gen<MetricDataQuery> MetricQuery(string id) =>
        from metricName in Gen.Elements(Texts)
        from dimensions in Maybe(Dimensions)
        from statistic in Statistic
        from period in Gen.Elements(1, 60, 300)
        from unit in Maybe("Count", "None")
        from label in Maybe(Texts)
        from account in Maybe("444455556666")
        from returned in Gen.Elements<bool?>(null, false)
        select new MetricDataQuery
        {
            Id = id,
            MetricStat = new()
            {
                Metric = new()
                {
                    Namespace = "AWS/SageMaker",
                    MetricName = metricName,
                    Dimensions = dimensions,
                },
                PeriodSeconds = period,
                Stat = statistic,
                Unit = unit,
            },
            Label = label,
            AccountId = account,
            ReturnData = returned,
        };

    private static Gen<MetricDataQuery> ExpressionQuery(string id, string expression) =>
        from label in Maybe(Texts)
        from period in MaybeNumber(60, 300)
        from returned in Gen.Elements<bool?>(null, false)
        select new MetricDataQuery
        {
            Id = id,
            Expression = expression,
            Label = label,
            PeriodSeconds = period,
            ReturnData = returned,
        };

    private static Gen<string> Statistic =>
        Gen.Elements("Average", "Sum", "p95", "p95.0", "p99.90", "tm90", "TM(10%:90.50%)", "PR(:300)", "IQM");

    private static bool IsPlain(string statistic) => statistic is "Average" or "Sum";

    private static Gen<double?> Threshold => Gen.Elements<double?>(0, -0.0, 1, 0.1, -273.15, 1e300, 5e-324, 1.0 / 3);

    private static Gen<IReadOnlyList<ActionTarget>> Actions =>
        Some(
            new ActionTarget { Arn = "arn:aws:sns:eu-west-1:111122223333:oncall" },
            new ActionTarget { Arn = "arn:aws:sns:eu-west-1:111122223333:audit" },
            new ActionTarget { Arn = "arn:aws:lambda:eu-west-1:111122223333:function:f" }
        );

    private static Gen<IReadOnlyDictionary<string, string>> Dimensions =>
        Entries("EndpointName", "VariantName", "a\", \"b");

    private static Gen<IReadOnlyDictionary<string, string>> Entries(params string[] keys) =>
        from some in Some(keys)
        from values in Gen.ArrayOf(Gen.Elements(Texts), keys.Length)
        select (IReadOnlyDictionary<string, string>)
            some.Select((key, index) => (key, values[index])).ToDictionary(StringComparer.Ordinal);
}
