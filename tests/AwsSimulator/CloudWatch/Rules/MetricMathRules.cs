using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SageMakerMonitorOperator.AwsSimulator.Validation;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatch.Rules;

/// <summary>What PutMetricAlarm demands of Metrics (API reference, MetricDataQuery and PutMetricAlarm).</summary>
internal static class MetricMathRules
{
    public static readonly IReadOnlyList<Rule> All =
    [
        new(
            "The metrics list has two elements with the same Id.",
            alarm => Queries(alarm).DistinctBy(query => query.Text("Id")).Count() == Queries(alarm).Count()
        ),
        // "Within one MetricDataQuery object, you must specify either Expression or MetricStat but not both."
        new(
            "Exactly one of Expression and MetricStat must be specified in each element of the metrics list.",
            alarm => Queries(alarm).All(query => query.Has("Expression") != query.Has("MetricStat"))
        ),
        // "Metrics: … at most 10 MetricStat and 10 Expression"; CloudWatch User Guide, metric math alarms.
        new(
            "The metrics list can have at most 10 metrics.",
            alarm => Queries(alarm).Count(query => query.Has("MetricStat")) <= 10
        ),
        new(
            "The metrics list can have at most 10 expressions.",
            alarm => Queries(alarm).Count(query => query.Has("Expression")) <= 10
        ),
        // Seen: hashicorp/terraform-provider-aws#29894. An anomaly detection alarm's band returns data too.
        new(
            "Exactly one element of the metrics list should return data.",
            alarm =>
                !alarm.Has("Metrics")
                || Queries(alarm)
                    .Count(query => query.IsTrue("ReturnData") && query.Text("Id") != alarm.Text("ThresholdMetricId"))
                    == 1
        ),
        new(
            "Period must be 1, 5, 10, 20, 30 or a multiple of 60",
            alarm =>
                Queries(alarm)
                    .SelectMany(query =>
                        new[] { query.Whole("Period"), query.Structure("MetricStat")?.Whole("Period") }
                    )
                    .All(period => period is null || Periods.IsHighResolution(period.Value))
        ),
        // Seen: aws/aws-cdk#7155, an expression that has no metric to take the period from.
        new(
            "Period must not be null",
            alarm =>
                !alarm.Has("Metrics") || Queries(alarm).Any(query => query.Has("MetricStat") || query.Has("Period"))
        ),
        new(
            "Stat is not valid.",
            alarm =>
                Queries(alarm)
                    .Select(query => query.Structure("MetricStat")?.Text("Stat"))
                    .All(stat => stat is null || Statistics.IsPlain(stat) || Statistics.IsExtended(stat))
        ),
        // CloudWatch User Guide, metric math: "SEARCH expressions … can't create alarms based on them".
        new(
            "SEARCH is not supported in alarms.",
            alarm =>
                !Queries(alarm)
                    .Any(query =>
                        Regex.IsMatch(
                            query.Text("Expression") ?? "",
                            @"\bSEARCH\s*\(",
                            RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
                        )
                    )
        ),
    ];

    private static IEnumerable<JsonObject> Queries(JsonObject alarm) => alarm.Structures("Metrics");
}
