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
        "first\r\nsecond",
        " ",
    ];

    private static readonly string[] Static =
    [
        "GreaterThanOrEqualToThreshold",
        "GreaterThanThreshold",
        "LessThanThreshold",
        "LessThanOrEqualToThreshold",
    ];

    public static string[] TagKeys { get; } = ["team", "stage", "cost, center"];

    public static Gen<MetricAlarmSpec> Any => Gen.OneOf(SingleMetric, Math, Anomaly, PromQL);

    public static Gen<MetricAlarmSpec> SingleMetric =>
        from spec in Evaluated
        from metricName in Gen.Elements(Texts)
        from dimensions in Maybe(Dimensions)
        from statistic in Statistic
        from period in Gen.Elements(60, 300, 3600)
        from unit in Maybe("Count", "None", "Bytes/Second")
        from threshold in Threshold
        from comparison in Gen.Elements(Static)
        from @namespace in Gen.Elements("AWS/SageMaker", "AWS/DynamoDB", "Own/Namespace")
        select spec with
        {
            Namespace = @namespace,
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
        from metricIds in Gen.SubListOf("m0", "m1", "m2")
        from expressionIds in Gen.NonEmptyListOf(Gen.Elements("e0", "e1", "e2")).Select(ids => ids.Distinct())
        from metrics in Gen.CollectToArray(metricIds, MetricQuery)
        from expressions in Gen.CollectToArray(
            expressionIds,
            id => ExpressionQuery(id, "m0 / m1", needsPeriod: metrics.Length == 0)
        )
        from returned in Gen.Elements([.. metricIds, .. expressionIds])
        from comparison in Gen.Elements(Static)
        from queries in Shuffled<MetricDataQuery>([.. metrics, .. expressions])
        from threshold in Threshold
        select spec with
        {
            Metrics = [.. queries.Select(query => query.Id == returned ? query with { ReturnData = true } : query)],
            Threshold = threshold,
            ComparisonOperator = comparison,
        };

    public static Gen<MetricAlarmSpec> Anomaly =>
        from spec in Evaluated
        from metric in MetricQuery("m0")
        from band in ExpressionQuery("ad1", "ANOMALY_DETECTION_BAND(m0, 2)")
        from returned in Gen.Elements<bool?>(null, true)
        from queries in Shuffled([metric with { ReturnData = true }, band with { ReturnData = returned }])
        from comparison in Gen.Elements(
            "LessThanLowerOrGreaterThanUpperThreshold",
            "LessThanLowerThreshold",
            "GreaterThanUpperThreshold"
        )
        select spec with
        {
            Metrics = queries,
            ThresholdMetricId = "ad1",
            ComparisonOperator = comparison,
        };

    public static Gen<MetricAlarmSpec> PromQL =>
        from spec in Common
        from query in Gen.Elements("up == 0", "rate(x[5m])\r\n  > 1")
        from interval in Gen.Elements(10, 60, 3600)
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
            EvaluationIntervalSeconds = interval,
        };

    private static Gen<MetricAlarmSpec> Common =>
        from description in Maybe([.. Texts, ""])
        from enabled in Gen.Elements<bool?>(null, true, false)
        from alarm in Maybe(Actions)
        from ok in Maybe(Actions)
        from insufficient in Maybe(Actions)
        from tags in Maybe(Entries(TagKeys, Texts))
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

    private static Gen<MetricDataQuery> ExpressionQuery(string id, string expression, bool needsPeriod = false) =>
        from tail in Gen.Elements("", " ", "\r\n + 0")
        from label in Maybe(Texts)
        from period in needsPeriod ? Gen.Elements<int?>(60, 300) : MaybeNumber(60, 300)
        from returned in Gen.Elements<bool?>(null, false)
        select new MetricDataQuery
        {
            Id = id,
            Expression = expression + tail,
            Label = label,
            PeriodSeconds = period,
            ReturnData = returned,
        };

    private static Gen<string> Statistic =>
        Gen.Elements(
            "Average",
            "Sum",
            "p95",
            "p95.0",
            "p99.90",
            "tm90",
            "TM(10%:90.50%)",
            "PR(:300)",
            "IQM",
            "Maximum"
        );

    private static bool IsPlain(string statistic) => statistic is "Average" or "Sum" or "Maximum";

    private static Gen<double?> Threshold => Gen.Elements<double?>(0, -0.0, 1, 0.1, -273.15, 1e300, 5e-324, 1.0 / 3);

    private static Gen<IReadOnlyList<ActionTarget>> Actions =>
        Some(
                new ActionTarget { Arn = "arn:aws:sns:eu-west-1:111122223333:oncall" },
                new ActionTarget { Arn = "arn:aws:sns:eu-west-1:111122223333:ml-audit" },
                new ActionTarget { Arn = "arn:aws:lambda:eu-west-1:111122223333:function:f" },
                new ActionTarget { TopicRef = new() { Name = "oncall" } },
                new ActionTarget { TopicRef = new() { Name = "audit" } }
            )
            .SelectMany(Shuffled);

    private static Gen<IReadOnlyDictionary<string, string>> Dimensions =>
        Entries(["EndpointName", "VariantName", "a\", \"b"], [.. Texts.Where(IsDimension)]);

    // CloudWatch takes ASCII without control characters, and not only spaces.
    private static bool IsDimension(string text) =>
        text.All(character => character is >= ' ' and <= '~') && !string.IsNullOrWhiteSpace(text);

    private static Gen<IReadOnlyDictionary<string, string>> Entries(string[] keys, string[] texts) =>
        from some in Some(keys)
        from values in Gen.ArrayOf(Gen.Elements(texts), keys.Length)
        select (IReadOnlyDictionary<string, string>)
            some.Select((key, index) => (key, values[index])).ToDictionary(StringComparer.Ordinal);
}
