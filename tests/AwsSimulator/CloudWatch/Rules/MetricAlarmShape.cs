using SageMakerMonitorOperator.AwsSimulator.Validation;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatch.Rules;

/// <summary>PutMetricAlarm's input (service model 2010-08-01).</summary>
internal static class MetricAlarmShape
{
    public static IReadOnlyList<string> Units { get; } =
    [
        "Seconds",
        "Microseconds",
        "Milliseconds",
        "Bytes",
        "Kilobytes",
        "Megabytes",
        "Gigabytes",
        "Terabytes",
        "Bits",
        "Kilobits",
        "Megabits",
        "Gigabits",
        "Terabits",
        "Percent",
        "Count",
        "Bytes/Second",
        "Kilobytes/Second",
        "Megabytes/Second",
        "Gigabytes/Second",
        "Terabytes/Second",
        "Bits/Second",
        "Kilobits/Second",
        "Megabits/Second",
        "Gigabits/Second",
        "Terabits/Second",
        "Count/Second",
        "None",
    ];

    // "must contain only ASCII characters, must include at least one non-whitespace character, and cannot start with a
    // colon (:). ASCII control characters are not supported" (Dimension)
    public static readonly Member Dimensions = Member.Structures(
        "Dimensions",
        [
            Member
                .Text("Name", 1, 255, @"[\x21-\x39\x3B-\x7E][\x20-\x7E]*|\x20[\x20-\x7E]*[\x21-\x7E][\x20-\x7E]*")
                .Required(),
            Member.Text("Value", 1, 1024, @"[\x20-\x7E]*[\x21-\x7E][\x20-\x7E]*").Required(),
        ],
        items: 30
    );

    private static readonly Member MetricStat = Member.Structure(
        "MetricStat",
        // "The name of the metric. This is a required field." (Metric)
        Member
            .Structure(
                "Metric",
                Member.Text("Namespace", 1, 255, "[^:].*"),
                Member.Text("MetricName", 1, 255).Required(),
                Dimensions
            )
            .Required(),
        Member.Whole("Period", 1).Required(),
        Member.Text("Stat", 1).Required(),
        Member.Choice("Unit", Units)
    );

    public static readonly Member Metrics = Member.Structures(
        "Metrics",
        [
            // "letters, numbers, and underscore. The first character must be a lowercase letter" (MetricDataQuery)
            Member.Text("Id", 1, 255, "[a-z][a-zA-Z0-9_]*").Required(),
            MetricStat,
            Member.Text("Expression", 1, 2048),
            Member.Text("Label"),
            Member.Flag("ReturnData"),
            Member.Whole("Period", 1),
            Member.Text("AccountId", 1, 255),
        ]
    );

    private static readonly Member EvaluationWindow = Member.Structure(
        "EvaluationWindow",
        Member.Structure("SlidingWindow"),
        Member.Structure("WallClockWindow", Member.Text("Timezone", 1, 50))
    );

    private static readonly Member EvaluationCriteria = Member.Structure(
        "EvaluationCriteria",
        Member.Structure(
            "PromQLCriteria",
            Member.Text("Query", 1, 10000).Required(),
            Member.Whole("PendingPeriod", 0, 86400),
            Member.Whole("RecoveryPeriod", 0, 86400)
        )
    );

    public static readonly RequestShape Request = new([
        .. AlarmMembers.Common,
        Member.Text("MetricName", 1, 255),
        Member.Text("Namespace", 1, 255, "[^:].*"),
        Member.Choice("Statistic", "SampleCount", "Average", "Sum", "Minimum", "Maximum"),
        Member.Text("ExtendedStatistic"),
        Dimensions,
        Member.Whole("Period", 1),
        Member.Choice("Unit", Units),
        Member.Whole("EvaluationPeriods", 1),
        Member.Whole("DatapointsToAlarm", 1),
        Member.Real("Threshold"),
        Member.Choice("ComparisonOperator", AlarmMembers.Comparisons),
        Member.Text("TreatMissingData", 1, 255),
        Member.Text("EvaluateLowSampleCountPercentile", 1, 255),
        Metrics,
        Member.Text("ThresholdMetricId", 1, 255),
        EvaluationWindow,
        EvaluationCriteria,
        Member.Whole("EvaluationInterval", 10, 3600),
    ]);
}
