using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SageMakerMonitorOperator.AwsSimulator.CloudWatch.MuteRules;
using SageMakerMonitorOperator.AwsSimulator.CloudWatch.Rules;
using SageMakerMonitorOperator.AwsSimulator.Validation;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatch.AnomalyDetectors;

/// <summary>What the operations on anomaly detectors demand (service model 2010-08-01 and their pages of the API reference).
/// The messages are ours.</summary>
internal static partial class DetectorRules
{
    private static readonly Member[] Identity =
    [
        Member.Structure(
            "SingleMetricAnomalyDetector",
            Member.Text("AccountId", 1, 255),
            Member.Text("Namespace", 1, 255, "[^:].*"),
            Member.Text("MetricName", 1, 255),
            MetricAlarmShape.Dimensions,
            Member.Text("Stat", 0, 50)
        ),
        Member.Structure("MetricMathAnomalyDetector", MetricAlarmShape.Metrics with { Name = "MetricDataQueries" }),
    ];

    public static readonly RequestShape Put = new([
        .. Identity,
        Member.Structure(
            "Configuration",
            Member.Structures(
                "ExcludedTimeRanges",
                [Member.Text("StartTime").Required(), Member.Text("EndTime").Required()],
                items: 10
            ),
            Member.Text("MetricTimezone", 0, 50)
        ),
        Member.Structure("MetricCharacteristics", Member.Flag("PeriodicSpikes")),
    ]);

    public static readonly RequestShape Delete = new(Identity);

    public static readonly RequestShape Describe = new(
        Member.List("AnomalyDetectorTypes", Member.Choice("", "SINGLE_METRIC", "METRIC_MATH"), max: 2),
        Member.Text("Namespace", 1, 255, "[^:].*"),
        Member.Text("MetricName", 1, 255),
        Member.Whole("MaxResults", 1, 100),
        Member.Text("NextToken")
    );

    /// <summary>Which detector.</summary>
    public static readonly IReadOnlyList<Rule> OfIdentity =
    [
        new(
            "SingleMetricAnomalyDetector or MetricMathAnomalyDetector is required.",
            request => request.HasAny("SingleMetricAnomalyDetector", "MetricMathAnomalyDetector")
        )
        {
            Code = "MissingParameter",
        },
        new(
            "SingleMetricAnomalyDetector and MetricMathAnomalyDetector cannot be specified together.",
            request => !request.Has("SingleMetricAnomalyDetector") || !request.Has("MetricMathAnomalyDetector")
        )
        {
            Code = "InvalidParameterCombination",
        },
        new(
            "Namespace, MetricName and Stat are required.",
            request =>
                Single(request) is not { } single
                || (single.Has("Namespace") && single.Has("MetricName") && single.Has("Stat"))
        )
        {
            Code = "MissingParameter",
        },
        new("Stat is not valid.", request => Single(request)?.Text("Stat") is not { } stat || Stat().IsMatch(stat))
        {
            Code = "InvalidParameterValue",
        },
    ];

    /// <summary>How it is trained.</summary>
    public static readonly IReadOnlyList<Rule> OfConfiguration =
    [
        new(
            "The times of a range must be timestamps.",
            request => Ranges(request).All(range => IsTime(range, "StartTime") && IsTime(range, "EndTime"))
        )
        {
            Code = "InvalidParameterValue",
        },
        new(
            "The end of a range must be after its start.",
            request =>
                Ranges(request).All(range => MuteTimes.Read(range, "StartTime") < MuteTimes.Read(range, "EndTime"))
        )
        {
            Code = "InvalidParameterValue",
        },
        new(
            "MetricTimezone must be a time zone identifier.",
            request =>
                request.Structure("Configuration")?.Text("MetricTimezone") is not { Length: > 0 } zone
                || ScheduleTexts.IsTimeZone(zone)
        )
        {
            Code = "InvalidParameterValue",
        },
    ];

    public static IEnumerable<JsonObject> Ranges(JsonObject request) =>
        request.Structure("Configuration")?.Structures("ExcludedTimeRanges") ?? [];

    /// <summary>The queries as metric math alarms have them, whose rules they share.</summary>
    public static JsonObject AsAlarm(JsonObject request) =>
        request.Structure("MetricMathAnomalyDetector")?["MetricDataQueries"] is { } queries
            ? new() { ["Metrics"] = queries.DeepClone() }
            : [];

    private static JsonObject? Single(JsonObject request) => request.Structure("SingleMetricAnomalyDetector");

    private static bool IsTime(JsonObject range, string member) => MuteTimes.IsTime(range.Text(member));

    // The pattern of AnomalyDetectorMetricStat in the service model.
    [GeneratedRegex(
        @"^(?:(?:SampleCount|Average|Sum|Minimum|Maximum|IQM|(?:p|tc|tm|ts|wm)(?:\d{1,2}(?:\.\d{0,10})?|100)|[ou]\d+(?:\.\d*)?)(?:_E|_L|_H)?"
            + @"|(?:TM|TC|TS|WM)\((?:(?:\d{1,2}(?:\.\d{0,10})?|100(?:\.0{0,10})?)%)?:(?:(?:\d{1,2}(?:\.\d{0,10})?|100(?:\.0{0,10})?)%)?\)"
            + @"|(?:TM|TC|TS|WM|PR)\((?:\d+(?:\.\d{0,10})?(?:[Ee][+-]?\d+)?)?:(?:\d+(?:\.\d{0,10})?(?:[Ee][+-]?\d+)?)?\))\z(?<!\(:\))",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Stat();
}
