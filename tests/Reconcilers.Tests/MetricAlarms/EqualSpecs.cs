using FsCheck;
using FsCheck.Fluent;
using SageMakerMonitorOperator.Api.MetricAlarms;

namespace SageMakerMonitorOperator.Reconcilers.Tests.MetricAlarms;

/// <summary>The same alarm in other words: orders, defaults said or left out, forms of numbers.</summary>
internal static class EqualSpecs
{
    public static Gen<MetricAlarmSpec> Of(MetricAlarmSpec spec) =>
        from lists in Lists(spec)
        from defaults in Defaults(lists)
        from metrics in Metrics(spec)
        from longStatistic in Gen.Elements(false, true)
        from metricName in Lines(spec.MetricName)
        select defaults with
        {
            MetricName = metricName,
            Metrics = metrics,
            ExtendedStatistic = longStatistic ? Longer(spec.ExtendedStatistic) : spec.ExtendedStatistic,
        };

    private static Gen<MetricAlarmSpec> Lists(MetricAlarmSpec spec) =>
        from alarm in Reordered(spec.AlarmActions)
        from ok in Reordered(spec.OkActions)
        from insufficient in Reordered(spec.InsufficientDataActions)
        from dimensions in spec.MetricName is null ? Gen.Constant(spec.Dimensions) : Reordered(spec.Dimensions)
        from tags in Reordered(spec.Tags)
        select spec with
        {
            AlarmActions = alarm,
            OkActions = ok,
            InsufficientDataActions = insufficient,
            Dimensions = dimensions,
            Tags = tags,
        };

    private static Gen<MetricAlarmSpec> Defaults(MetricAlarmSpec spec) =>
        from lines in Lines(spec.AlarmDescription)
        from description in Either(lines, "")
        from datapoints in Gen.Elements(spec.DatapointsToAlarm, Said(spec.DatapointsToAlarm, spec.EvaluationPeriods))
        from missing in spec.Namespace == "AWS/DynamoDB"
            ? Properties.Maybe("missing", "breaching", "ignore")
            : Either(spec.TreatMissingData, "missing", spec.EvaluationPeriods is not null)
        from low in Either(spec.EvaluateLowSampleCountPercentile, "evaluate", spec.EvaluationPeriods is not null)
        from window in Windows(spec)
        from criteria in Criteria(spec.EvaluationCriteria)
        from threshold in Gen.Elements(spec.Threshold, spec.Threshold == 0 ? -spec.Threshold : spec.Threshold)
        select spec with
        {
            AlarmDescription = description,
            DatapointsToAlarm = datapoints,
            TreatMissingData = missing,
            EvaluateLowSampleCountPercentile = low,
            EvaluationWindow = window,
            EvaluationCriteria = criteria,
            Threshold = threshold,
        };

    private static Gen<IReadOnlyList<MetricDataQuery>?> Metrics(MetricAlarmSpec spec) =>
        spec.Metrics is null
            ? Gen.Constant<IReadOnlyList<MetricDataQuery>?>(null)
            : from queries in Gen.CollectToArray(spec.Metrics, query => Query(query, spec.ThresholdMetricId))
            from shuffled in Properties.Shuffled<MetricDataQuery>(queries)
            select (IReadOnlyList<MetricDataQuery>?)shuffled;

    private static Gen<MetricDataQuery> Query(MetricDataQuery query, string? bandId) =>
        from returned in Gen.Elements(query.ReturnData, query.ReturnData ?? query.Id == bandId)
        from dimensions in Reordered(query.MetricStat?.Metric.Dimensions)
        from longStatistic in Gen.Elements(false, true)
        from label in Lines(query.Label)
        from expression in Lines(query.Expression)
        select query with
        {
            Label = label,
            Expression = expression,
            ReturnData = returned,
            MetricStat = query.MetricStat is { } stat
                ? stat with
                {
                    Metric = stat.Metric with { Dimensions = dimensions },
                    Stat = longStatistic ? Longer(stat.Stat)! : stat.Stat,
                }
                : null,
        };

    private static Gen<EvaluationWindow?> Windows(MetricAlarmSpec spec) =>
        spec switch
        {
            { EvaluationCriteria: not null } => Gen.Constant<EvaluationWindow?>(null),
            { EvaluationWindow.WallClockWindow: { Timezone: null or "UTC" } } => Gen.Elements<EvaluationWindow?>(
                new() { WallClockWindow = new() },
                new() { WallClockWindow = new() { Timezone = "UTC" } }
            ),
            { EvaluationWindow.WallClockWindow: not null } => Gen.Constant<EvaluationWindow?>(spec.EvaluationWindow),
            _ => Gen.Elements<EvaluationWindow?>(null, new() { SlidingWindow = new() }),
        };

    private static Gen<EvaluationCriteria?> Criteria(EvaluationCriteria? criteria) =>
        criteria is null
            ? Gen.Constant(criteria)
            : from pending in Gen.Elements(
                criteria.PromQLCriteria.PendingPeriodSeconds,
                Said(criteria.PromQLCriteria.PendingPeriodSeconds, 0)
            )
            from recovery in Gen.Elements(
                criteria.PromQLCriteria.RecoveryPeriodSeconds,
                Said(criteria.PromQLCriteria.RecoveryPeriodSeconds, 0)
            )
            from query in Lines(criteria.PromQLCriteria.Query)
            select (EvaluationCriteria?)
                new EvaluationCriteria
                {
                    PromQLCriteria = criteria.PromQLCriteria with
                    {
                        Query = query!,
                        PendingPeriodSeconds = pending,
                        RecoveryPeriodSeconds = recovery,
                    },
                };

    private static Gen<string?> Lines(string? text) => Gen.Elements(text, text?.ReplaceLineEndings("\n"));

    // Said where it was left out, left out where it was said.
    private static int? Said(int? value, int? theDefault) =>
        value is null ? theDefault
        : value == theDefault ? null
        : value;

    private static Gen<string?> Either(string? value, string theDefault, bool applies = true) =>
        applies && (value is null || value == theDefault) ? Gen.Elements(null, theDefault) : Gen.Constant(value);

    private static Gen<IReadOnlyList<T>?> Reordered<T>(IReadOnlyList<T>? list) =>
        list is null or []
            ? Gen.Elements(null, (IReadOnlyList<T>?)[])
            : from shuffled in Properties.Shuffled(list)
            select (IReadOnlyList<T>?)shuffled;

    private static Gen<IReadOnlyDictionary<string, string>?> Reordered(IReadOnlyDictionary<string, string>? map) =>
        Reordered<KeyValuePair<string, string>>(map?.ToList())
            .Select(list => (IReadOnlyDictionary<string, string>?)list?.ToDictionary(StringComparer.Ordinal));

    private static string? Longer(string? statistic) =>
        statistic switch
        {
            "p95" => "p95.0",
            "p95.0" => "p95",
            "p99.90" => "p99.9",
            "tm90" => "tm90.00",
            "TM(10%:90.50%)" => "TM(10.0%:90.5%)",
            "PR(:300)" => "PR(:300.0)",
            _ => statistic,
        };
}
