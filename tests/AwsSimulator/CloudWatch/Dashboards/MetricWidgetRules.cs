using System.Text.Json;
using System.Text.Json.Nodes;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatch.Dashboards;

/// <summary>"Properties of a Metric Widget Object", and "Format for Each Metric in the Array".</summary>
internal static class MetricWidgetRules
{
    private static readonly string[] Members =
    [
        "accountId",
        "annotations",
        "end",
        "labels",
        "legend",
        "liveData",
        "metrics",
        "period",
        "region",
        "setPeriodToTimeRange",
        "singleValueFullPrecision",
        "sparkline",
        "stacked",
        "start",
        "stat",
        "table",
        "timezone",
        "title",
        "trend",
        "view",
        "yAxis",
    ];

    private static readonly string[] Views = ["timeSeries", "singleValue", "gauge", "bar", "pie", "table"];

    public static IEnumerable<BodyFinding> Find(JsonObject properties, string path) =>
        [
            .. Json.Required(properties, path, "region"),
            .. Json.Kind(properties, path, "region", JsonValueKind.String),
            .. Source(properties, path),
            .. Json.Kind(properties, path, "title", JsonValueKind.String),
            .. Json.Kind(properties, path, "stacked", JsonValueKind.True, JsonValueKind.False),
            .. Json.OneOf(properties, path, "view", Views),
            .. Json.Whole(properties, path, "period", 1, 2592000),
            .. Json.Count(properties["metrics"], $"{path}/metrics", most: 500),
            .. Json.Items(properties["metrics"]).SelectMany((item, at) => Metric(item, $"{path}/metrics/{at}")),
            .. Json.Unknown(properties, path, Members),
        ];

    // metrics: "Required: Yes, when the widget type is metric and annotations is not specified". An alarm annotation
    // stands alone, and there is one at most.
    private static IEnumerable<BodyFinding> Source(JsonObject properties, string path)
    {
        var alarms = (properties["annotations"] as JsonObject)?["alarms"];
        if (!properties.ContainsKey("metrics") && alarms is null)
        {
            return Json.Required(properties, path, "metrics");
        }

        return alarms is not null && properties.ContainsKey("metrics")
            ? [new(path, "Should NOT have both metrics and an alarm annotation")]
            : Json.Count(alarms, $"{path}/annotations/alarms", most: 1);
    }

    // [Namespace, MetricName, (DimensionName, DimensionValue)*, {rendering}?] or [{expression}].
    private static IEnumerable<BodyFinding> Metric(JsonNode? node, string path)
    {
        if (node is not JsonArray metric)
        {
            return [new(path, "Should be array")];
        }

        if (metric is [JsonObject expression])
        {
            return Json.Required(expression, $"{path}/0", "expression");
        }

        var fields = metric is [.., JsonObject] ? [.. metric.SkipLast(1)] : metric.ToList();
        return
        [
            .. fields
                .Index()
                .Where(field => Json.KindOf(field.Item) != JsonValueKind.String)
                .Select(field => new BodyFinding(
                    $"{path}/{field.Index}",
                    "Invalid metric field type, only \"String\" type is allowed"
                )),
            .. IsWhole(fields) ? [] : new[] { new BodyFinding(path, "Should NOT have fewer than 2 items") },
        ];
    }

    // "..." stands for all fields of the metric before but the last.
    private static bool IsWhole(List<JsonNode?> fields) =>
        fields.Any(field => field?.ToString() == "...") || (fields.Count >= 2 && fields.Count % 2 == 0);
}
