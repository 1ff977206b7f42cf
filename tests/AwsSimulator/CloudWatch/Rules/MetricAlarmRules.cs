using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SageMakerMonitorOperator.AwsSimulator.Validation;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatch.Rules;

/// <summary>What PutMetricAlarm demands across members. Rules are from its page of the API reference unless they say where
/// else; "seen" marks messages that people quote in public trackers, others are in our words.</summary>
internal static class MetricAlarmRules
{
    private const int Day = 86400;
    private const int Week = 604800;
    private const RegexOptions IgnoringCase = RegexOptions.IgnoreCase | RegexOptions.NonBacktracking;

    private static readonly string[] Sources = ["MetricName", "Metrics", "EvaluationCriteria"];

    private static readonly string[] MetricFields =
    [
        "Namespace",
        "Dimensions",
        "Period",
        "Unit",
        "Statistic",
        "ExtendedStatistic",
    ];

    private static readonly string[] NotForPromQl =
    [
        "Threshold",
        "ThresholdMetricId",
        "ComparisonOperator",
        "EvaluationPeriods",
        "DatapointsToAlarm",
        "EvaluationWindow",
    ];

    public static readonly IReadOnlyList<Rule> All =
    [
        // What is watched. The first message is seen: aws-cloudformation/cfn-lint#771.
        new("MetricName must not be null", alarm => alarm.HasAny(Sources)),
        new(
            "Only one of MetricName, Metrics and EvaluationCriteria can be specified.",
            alarm => Sources.Count(alarm.Has) == 1
        ),
        new(
            "Metric parameters can only be specified with MetricName.",
            alarm => alarm.Has("MetricName") || !alarm.HasAny(MetricFields)
        ),
        new("Namespace must not be null", IfMetric(alarm => alarm.Has("Namespace"))),
        // Seen: aws/aws-cdk#7155.
        new("Period must not be null", IfMetric(alarm => alarm.Has("Period"))),
        new(
            "Exactly one of Statistic and ExtendedStatistic must be specified.",
            IfMetric(alarm => alarm.Has("Statistic") != alarm.Has("ExtendedStatistic"))
        ),
        // Moto has this one from AWS, with its code.
        new(
            "The value for parameter ExtendedStatistic is not supported.",
            alarm => alarm.Text("ExtendedStatistic") is not { } text || Statistics.IsExtended(text)
        )
        {
            Code = "InvalidParameterValue",
        },
        new(
            "Period must be 10, 20, 30 or a multiple of 60",
            alarm => alarm.Whole("Period") is not { } period || Periods.IsAlarmPeriod(period)
        ),
        // How it is evaluated. Moto has the first from AWS.
        new(
            "Supported options for parameter EvaluateLowSampleCountPercentile are evaluate and ignore.",
            alarm => alarm.Text("EvaluateLowSampleCountPercentile") is null or "evaluate" or "ignore"
        ),
        new(
            "Supported options for parameter TreatMissingData are breaching, notBreaching, ignore and missing.",
            alarm => alarm.Text("TreatMissingData") is null or "breaching" or "notBreaching" or "ignore" or "missing"
        ),
        new("ComparisonOperator must not be null", UnlessPromQl(alarm => alarm.Has("ComparisonOperator"))),
        new("EvaluationPeriods must not be null", UnlessPromQl(alarm => alarm.Has("EvaluationPeriods"))),
        new(
            "Exactly one of Threshold and ThresholdMetricId must be specified.",
            UnlessPromQl(alarm => alarm.Has("Threshold") != alarm.Has("ThresholdMetricId"))
        ),
        // Seen: hashicorp/terraform#24070.
        new(
            "DatapointsToAlarm must be less than or equal to EvaluationPeriods",
            alarm => !(alarm.Whole("DatapointsToAlarm") > alarm.Whole("EvaluationPeriods"))
        ),
        // A week for periods of an hour or more: CloudWatch User Guide, alarm evaluation.
        new(
            "Metrics cannot be checked across more than a day (EvaluationPeriods * Period must be <= 86400).",
            alarm => Span(alarm) <= (alarm.Whole("Period") < 3600 ? Day : Week)
        ),
        new(
            "Exactly one of SlidingWindow and WallClockWindow must be specified.",
            alarm =>
                alarm.Structure("EvaluationWindow") is not { } window
                || window.Has("SlidingWindow") != window.Has("WallClockWindow")
        ),
        new(
            "A wall clock window needs a period of 60, 300, 3600, 86400 or 604800.",
            alarm =>
                alarm.Structure("EvaluationWindow")?.Has("WallClockWindow") != true
                || alarm.Whole("Period") is null or 60 or 300 or 3600 or Day or Week
        ),
        // PromQL alarms.
        new(
            "Threshold parameters cannot be specified with EvaluationCriteria.",
            alarm => !alarm.Has("EvaluationCriteria") || !alarm.HasAny(NotForPromQl)
        ),
        new(
            "EvaluationCriteria must have PromQLCriteria.",
            alarm => alarm.Structure("EvaluationCriteria") is not { } criteria || criteria.Has("PromQLCriteria")
        ),
        new(
            "EvaluationInterval is required with EvaluationCriteria, and only then.",
            alarm => alarm.Has("EvaluationCriteria") == alarm.Has("EvaluationInterval")
        ),
        new(
            "EvaluationInterval must be 10, 20, 30 or a multiple of 60",
            alarm => alarm.Whole("EvaluationInterval") is not { } interval || Periods.IsAlarmPeriod(interval)
        ),
        // Anomaly detection alarms.
        new(
            "The comparison operator is for anomaly detection alarms only, and they need one.",
            alarm =>
                alarm.Text("ComparisonOperator") is not { } comparison
                || alarm.Has("ThresholdMetricId")
                    == (
                        comparison.Contains("Lower", StringComparison.Ordinal)
                        || comparison.Contains("Upper", StringComparison.Ordinal)
                    )
        ),
        new(
            "ThresholdMetricId must be the Id of an ANOMALY_DETECTION_BAND expression.",
            alarm =>
                alarm.Text("ThresholdMetricId") is not { } id
                || alarm.Structures("Metrics").Any(query => query.Text("Id") == id && IsBand(query))
        ),
        new(
            "Anomaly detection alarms cannot have Auto Scaling actions.",
            alarm =>
                !alarm.Has("ThresholdMetricId")
                || !alarm.Texts("AlarmActions").Any(arn => arn.Contains(":autoscaling:", StringComparison.Ordinal))
        ),
    ];

    private static Func<JsonObject, bool> IfMetric(Func<JsonObject, bool> rule) =>
        alarm => !alarm.Has("MetricName") || rule(alarm);

    private static Func<JsonObject, bool> UnlessPromQl(Func<JsonObject, bool> rule) =>
        alarm => alarm.Has("EvaluationCriteria") || rule(alarm);

    private static long Span(JsonObject alarm) =>
        (long)(alarm.Whole("Period") ?? 0) * (alarm.Whole("EvaluationPeriods") ?? 0);

    private static bool IsBand(JsonObject query) =>
        Regex.IsMatch(query.Text("Expression") ?? "", @"^\s*ANOMALY_DETECTION_BAND\s*\(", IgnoringCase);
}
