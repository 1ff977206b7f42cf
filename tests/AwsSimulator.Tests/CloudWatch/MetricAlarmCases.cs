namespace SageMakerMonitorOperator.AwsSimulator.Tests.CloudWatch;

/// <summary>Alarms of every form, and alarms that each break one rule of PutMetricAlarm.</summary>
internal static class MetricAlarmCases
{
    private const string NotNull = "Member must not be null";
    private const string TooLong = "less than or equal to";

    private static (string, string)[] Query(int number, string id, params (string, string)[] fields) =>
        [
            ($"Metrics.member.{number}.Id", id),
            .. fields.Select(field => ($"Metrics.member.{number}.{field.Item1}", field.Item2)),
        ];

    private static (string, string)[] Stat(int number, string id, string returnData = "true") =>
        Query(
            number,
            id,
            ("MetricStat.Metric.MetricName", "Invocations"),
            ("MetricStat.Metric.Namespace", "AWS/SageMaker"),
            ("MetricStat.Period", "60"),
            ("MetricStat.Stat", "Sum"),
            ("ReturnData", returnData)
        );

    private static readonly (string, string)[] NoMetric =
    [
        ("MetricName", ""),
        ("Namespace", ""),
        ("Statistic", ""),
        ("Period", ""),
    ];

    private static readonly (string, string)[] Math = [.. NoMetric, .. Stat(1, "m1")];

    private static readonly (string, string)[] PromQl =
    [
        .. NoMetric,
        ("EvaluationPeriods", ""),
        ("Threshold", ""),
        ("ComparisonOperator", ""),
        ("EvaluationCriteria.PromQLCriteria.Query", "up == 0"),
        ("EvaluationInterval", "60"),
    ];

    private static readonly (string, string)[] Band =
    [
        .. Math,
        .. Query(2, "band", ("Expression", "ANOMALY_DETECTION_BAND(m1, 2)"), ("ReturnData", "true")),
        ("Threshold", ""),
        ("ThresholdMetricId", "band"),
        ("ComparisonOperator", "GreaterThanUpperThreshold"),
    ];

    private static (string, string)[] Many(int count, Func<int, IEnumerable<(string, string)>> each) =>
        [.. Enumerable.Range(1, count).SelectMany(each)];

    /// <summary>Whole alarms of every form, so that the bad ones are known to be bad for their own reason.</summary>
    public static TheoryData<AlarmCase> Good => new(GoodCases);

    public static TheoryData<AlarmCase> Bad => new(BadCases);

    private static AlarmCase[] GoodCases =>
        [
            new("on one metric", ""),
            new("on metric math", "", Math),
            new("on a PromQL query", "", PromQl),
            new("on an anomaly band", "", Band),
            new(
                "with an extended statistic and a low sample count",
                "",
                ("Statistic", ""),
                ("ExtendedStatistic", "p99.9"),
                ("EvaluateLowSampleCountPercentile", "ignore")
            ),
            new("with 30 dimensions", "", Many(30, number => Dimension(number, $"d{number}", "v"))),
            new("over a week of hours", "", ("Period", "3600"), ("EvaluationPeriods", "168")),
            new("with a sliding window", "", ("EvaluationWindow.SlidingWindow", "")),
            new(
                "on a Metrics Insights query",
                "",
                [
                    .. NoMetric,
                    .. Query(
                        1,
                        "q",
                        ("Expression", "SELECT AVG(CPUUtilization) FROM SCHEMA(\"AWS/EC2\")"),
                        ("Period", "60"),
                        ("ReturnData", "true")
                    ),
                ]
            ),
            new("that restarts an instance", "", ("AlarmActions.member.1", "arn:aws:automate:eu-west-1:ec2:reboot")),
        ];

    private static AlarmCase[] BadCases =>
        [
            new("no name", NotNull, ("AlarmName", "")),
            new("a name of 256 characters", TooLong, ("AlarmName", new('a', 256))),
            new("a name with a control character", "regular expression", ("AlarmName", "a\tb")),
            new("a description of 1025 characters", TooLong, ("AlarmDescription", new('a', 1025))),
            new("six actions", TooLong, AwsQueryClient.List("AlarmActions", [.. Enumerable.Repeat(Topic, 6)])),
            new("six OK actions", TooLong, AwsQueryClient.List("OKActions", [.. Enumerable.Repeat(Topic, 6)])),
            new("an action that is no ARN", "Invalid arn syntax", ("AlarmActions.member.1", "oncall")),
            new(
                "an action of another Region",
                "Invalid region us-east-1 specified. Only eu-west-1 is supported.",
                ("AlarmActions.member.1", "arn:aws:sns:us-east-1:123456789012:oncall")
            ),
            new("no source", "MetricName must not be null", NoMetric),
            new("two sources", "Only one of MetricName", Stat(1, "m1")),
            new("no namespace", "Namespace must not be null", ("Namespace", "")),
            new("a namespace that begins with a colon", "regular expression", ("Namespace", ":a")),
            new("a metric name of 256 characters", TooLong, ("MetricName", new('a', 256))),
            new("no period", "Period must not be null", ("Period", "")),
            new("a period of 45 seconds", "multiple of 60", ("Period", "45")),
            new("a period of 0 seconds", "greater than or equal to 1", ("Period", "0")),
            new("no statistic", "Exactly one of Statistic", ("Statistic", "")),
            new("two statistics", "Exactly one of Statistic", ("ExtendedStatistic", "p99")),
            new("an unknown statistic", "enum value set", ("Statistic", "Median")),
            new("an unknown extended statistic", "not supported", ("Statistic", ""), ("ExtendedStatistic", "p101"))
            {
                Code = "InvalidParameterValue",
            },
            new("an unknown unit", "enum value set", ("Unit", "Hours")),
            new("31 dimensions", TooLong, Many(31, number => Dimension(number, $"d{number}", "v"))),
            new("a dimension without value", NotNull, ("Dimensions.member.1.Name", "d")),
            new("a dimension whose name begins with a colon", "regular expression", Dimension(1, ":d", "v")),
            new("a dimension whose value is blank", "regular expression", Dimension(1, "d", " ")),
            new("a dimension beyond ASCII", "regular expression", Dimension(1, "d", "é")),
            new("metric fields with metric math", "only be specified with MetricName", [.. Math, ("Unit", "Count")]),
            new("metric fields with PromQL", "only be specified with MetricName", [.. PromQl, ("Period", "60")]),
            new("no comparison operator", "ComparisonOperator must not be null", ("ComparisonOperator", "")),
            new("an unknown comparison operator", "enum value set", ("ComparisonOperator", "Equal")),
            new("no evaluation periods", "EvaluationPeriods must not be null", ("EvaluationPeriods", "")),
            new("no threshold", "Exactly one of Threshold", ("Threshold", "")),
            new(
                "more datapoints than periods",
                "DatapointsToAlarm must be less than or equal to EvaluationPeriods",
                ("DatapointsToAlarm", "2")
            ),
            new("more than a day of minutes", "more than a day", ("EvaluationPeriods", "1441")),
            new("more than a week of hours", "more than a day", ("Period", "3600"), ("EvaluationPeriods", "169")),
            new("an unknown way with missing data", "Supported options", ("TreatMissingData", "notbreaching")),
            new("an unknown way with low samples", "Supported options", ("EvaluateLowSampleCountPercentile", "no")),
            new("two queries of one id", "same Id", [.. Math, .. Stat(2, "m1", "false")]),
            new("a query id in capitals", "regular expression", [.. NoMetric, .. Stat(1, "M1")]),
            new(
                "a query that is metric and expression",
                "Exactly one of Expression",
                [.. Math, ("Metrics.member.1.Expression", "1")]
            ),
            new("a query of nothing", "Exactly one of Expression", [.. Math, .. Query(2, "m2")]),
            new(
                "eleven metrics",
                "at most 10 metrics",
                [.. NoMetric, .. Many(11, number => Stat(number, $"m{number}", number == 1 ? "true" : "false"))]
            ),
            new(
                "eleven expressions",
                "at most 10 expressions",
                [.. Math, .. Many(11, number => Query(number + 1, $"e{number}", ("Expression", "m1 * 2")))]
            ),
            new(
                "no query that returns data",
                "Exactly one element of the metrics list should return data.",
                [.. NoMetric, .. Stat(1, "m1", "false")]
            ),
            new(
                "two queries that return data",
                "Exactly one element of the metrics list should return data.",
                [.. Math, .. Stat(2, "m2")]
            ),
            new(
                "a metric's period of 7 seconds",
                "multiple of 60",
                [.. Math, ("Metrics.member.1.MetricStat.Period", "7")]
            ),
            new("a metric without statistic", NotNull, [.. Math, ("Metrics.member.1.MetricStat.Stat", "")]),
            new(
                "a metric's unknown statistic",
                "Stat is not valid",
                [.. Math, ("Metrics.member.1.MetricStat.Stat", "p")]
            ),
            new("a metric without name", NotNull, [.. Math, ("Metrics.member.1.MetricStat.Metric.MetricName", "")]),
            new(
                "an expression without any period",
                "Period must not be null",
                [.. NoMetric, .. Query(1, "q", ("Expression", "SELECT 1"), ("ReturnData", "true"))]
            ),
            new(
                "an expression that searches",
                "SEARCH is not supported",
                [.. Math, .. Query(2, "s", ("Expression", "AVG(search ('{A}', 'Sum'))"))]
            ),
            new(
                "an expression of 2049 characters",
                TooLong,
                [.. Math, .. Query(2, "e", ("Expression", new('1', 2049)))]
            ),
            new("a window of nothing", "Exactly one of SlidingWindow", ("EvaluationWindow", "")),
            new(
                "two windows",
                "Exactly one of SlidingWindow",
                ("EvaluationWindow.SlidingWindow", ""),
                ("EvaluationWindow.WallClockWindow.Timezone", "UTC")
            ),
            new(
                "a wall clock window with a period of two minutes",
                "wall clock window needs",
                ("EvaluationWindow.WallClockWindow.Timezone", "UTC"),
                ("Period", "120")
            ),
            new(
                "PromQL with a threshold",
                "cannot be specified with EvaluationCriteria",
                [.. PromQl, ("Threshold", "1")]
            ),
            new(
                "PromQL without query",
                NotNull,
                [
                    .. PromQl,
                    ("EvaluationCriteria.PromQLCriteria.Query", ""),
                    ("EvaluationCriteria.PromQLCriteria.PendingPeriod", "1"),
                ]
            ),
            new("PromQL without interval", "EvaluationInterval is required", [.. PromQl, ("EvaluationInterval", "")]),
            new("an interval without PromQL", "EvaluationInterval is required", ("EvaluationInterval", "60")),
            new("an interval of 45 seconds", "multiple of 60", [.. PromQl, ("EvaluationInterval", "45")]),
            new("an interval of 5 seconds", "greater than or equal to 10", [.. PromQl, ("EvaluationInterval", "5")]),
            new(
                "a pending period of two days",
                TooLong,
                [.. PromQl, ("EvaluationCriteria.PromQLCriteria.PendingPeriod", "172800")]
            ),
            new(
                "an anomaly operator without band",
                "anomaly detection",
                ("ComparisonOperator", "LessThanLowerThreshold")
            ),
            new(
                "a band without anomaly operator",
                "anomaly detection",
                [.. Band, ("ComparisonOperator", "LessThanThreshold")]
            ),
            new("a band that is no query", "ANOMALY_DETECTION_BAND", [.. Band, ("ThresholdMetricId", "other")]),
            new(
                "a band that is a metric",
                "ANOMALY_DETECTION_BAND",
                [.. Band, ("ThresholdMetricId", "m1"), ("Metrics.member.2.ReturnData", "true")]
            ),
            new(
                "a band with an Auto Scaling action",
                "Auto Scaling",
                [.. Band, ("AlarmActions.member.1", "arn:aws:autoscaling:eu-west-1:123456789012:scalingPolicy:x")]
            ),
            new("a payload of more than 120 KB", "120 KB", [.. Math, ("Metrics.member.1.Label", new('a', 123_000))]),
        ];

    private const string Topic = "arn:aws:sns:eu-west-1:123456789012:oncall";

    private static (string, string)[] Dimension(int number, string name, string value) =>
        [($"Dimensions.member.{number}.Name", name), ($"Dimensions.member.{number}.Value", value)];
}
