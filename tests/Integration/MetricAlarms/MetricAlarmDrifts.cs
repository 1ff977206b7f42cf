using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Integration.Kinds.Fields;

namespace SageMakerMonitorOperator.Integration.MetricAlarms;

/// <summary>Each field of an alarm changed on AWS, in the words of PutMetricAlarm.</summary>
internal static class MetricAlarmDrifts
{
    private const string Elsewhere = "arn:aws:sns:us-east-1:000000000000:elsewhere";

    public static IReadOnlyList<FieldDrift> All { get; } = [.. Common, .. Single, .. Queries, .. PromQL];

    private static IReadOnlyList<FieldDrift> Common =>
        [
            new("alarmDescription", "AlarmDescription", "Changed by hand."),
            // Unset, a mute by hand stays: design of the field.
            new("actionsEnabled", "ActionsEnabled", "true") { IsManagedWhenUnset = false },
            new("alarmActions[].arn", "AlarmActions", new JsonArray(Elsewhere)) { Told = "alarmActions" },
            new("okActions[].arn", "OKActions", new JsonArray(Elsewhere)) { Told = "okActions" },
            new("insufficientDataActions[].arn", "InsufficientDataActions", new JsonArray(Elsewhere))
            {
                Told = "insufficientDataActions",
            },
        ];

    private static IReadOnlyList<FieldDrift> Single =>
        [
            new("namespace", "Namespace", "Elsewhere"),
            new("metricName", "MetricName", "Another"),
            new("dimensions", "Dimensions", Dimensions()),
            new("statistic", "Statistic", "Maximum"),
            new("extendedStatistic", "ExtendedStatistic", "p50"),
            new("periodSeconds", "Period", "120"),
            new("unit", "Unit", "Seconds"),
            new("evaluationPeriods", "EvaluationPeriods", "7"),
            new("datapointsToAlarm", "DatapointsToAlarm", "1"),
            new("threshold", "Threshold", "99.5"),
            new("thresholdMetricId", "ThresholdMetricId", "m1"),
            new("comparisonOperator", "ComparisonOperator", "LessThanLowerThreshold"),
            new("treatMissingData", "TreatMissingData", "breaching"),
            new("evaluateLowSampleCountPercentile", "EvaluateLowSampleCountPercentile", "ignore"),
            new("evaluationWindow.slidingWindow", "EvaluationWindow", Tokyo()) { Told = "evaluationWindow" },
            new("evaluationWindow.wallClockWindow.timezone", "EvaluationWindow", Tokyo()) { Told = "evaluationWindow" },
        ];

    private static IReadOnlyList<FieldDrift> Queries =>
        [
            Query("m1", "id", query => query["Id"] = "m9"),
            Query("band", "expression", query => query["Expression"] = "ANOMALY_DETECTION_BAND(m1, 5)"),
            Query("m1", "metricStat.metric.namespace", query => MetricOf(query)["Namespace"] = "Elsewhere"),
            Query("m1", "metricStat.metric.metricName", query => MetricOf(query)["MetricName"] = "Another"),
            Query("m1", "metricStat.metric.dimensions", query => MetricOf(query)["Dimensions"] = Dimensions()),
            Query("m1", "metricStat.periodSeconds", query => query["MetricStat"]!["Period"] = "120"),
            Query("m1", "metricStat.stat", query => query["MetricStat"]!["Stat"] = "Maximum"),
            Query("failures", "metricStat.unit", query => query["MetricStat"]!["Unit"] = "Seconds"),
            Query("failures", "label", query => query["Label"] = "changed by hand"),
            Query("failures", "accountId", query => query["AccountId"] = "111122223333"),
            Query("rate", "periodSeconds", query => query["Period"] = "120"),
            Query("m1", "returnData", query => query["ReturnData"] = "false"),
        ];

    private static IReadOnlyList<FieldDrift> PromQL =>
        [
            Criteria("query", "Query", "up"),
            Criteria("pendingPeriodSeconds", "PendingPeriod", "120"),
            Criteria("recoveryPeriodSeconds", "RecoveryPeriod", "120"),
            new("evaluationIntervalSeconds", "EvaluationInterval", "120"),
        ];

    /// <summary>Of the queries, the one with this id.</summary>
    private static FieldDrift Query(string id, string field, Action<JsonNode> change) =>
        new(
            $"metrics[].{field}",
            alarm =>
            {
                var queries = alarm["Metrics"]!.DeepClone();
                change(queries.AsArray().Single(query => (string?)query!["Id"] == id)!);
                return new JsonObject { ["Metrics"] = queries };
            }
        )
        {
            Told = $"metrics[{id}]",
        };

    private static FieldDrift Criteria(string field, string member, string value) =>
        new(
            $"evaluationCriteria.promQLCriteria.{field}",
            alarm =>
            {
                var criteria = alarm["EvaluationCriteria"]!.DeepClone();
                criteria["PromQLCriteria"]![member] = value;
                return new JsonObject { ["EvaluationCriteria"] = criteria };
            }
        );

    private static JsonNode MetricOf(JsonNode query) => query["MetricStat"]!["Metric"]!;

    private static JsonArray Dimensions() => [new JsonObject { ["Name"] = "EndpointName", ["Value"] = "another" }];

    private static JsonObject Tokyo() => new() { ["WallClockWindow"] = new JsonObject { ["Timezone"] = "Asia/Tokyo" } };
}
