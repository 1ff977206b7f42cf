using System.Text.Json;
using System.Text.Json.Nodes;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatch.Dashboards;

/// <summary>"Widgets Array Structure", and the properties of each type.</summary>
internal static class WidgetRules
{
    private static readonly string[] Members = ["type", "x", "y", "width", "height", "properties"];

    private static readonly string[] Types = ["metric", "text", "log", "alarm", "explorer", "custom"];

    private static readonly string[] OfText = ["markdown", "background", "transparent"];

    private static readonly string[] OfLog =
    [
        "accountId",
        "region",
        "title",
        "query",
        "queryLanguage",
        "view",
        "stacked",
        "start",
        "end",
        "timezone",
    ];

    private static readonly string[] OfAlarm = ["alarms", "sortBy", "states", "title"];

    private static readonly string[] OfExplorer =
    [
        "aggregateBy",
        "labels",
        "metrics",
        "period",
        "splitBy",
        "title",
        "widgetOptions",
        "region",
    ];

    private static readonly string[] OfCustom = ["endpoint", "params", "title", "updateOn", "region"];

    public static IEnumerable<BodyFinding> Find(JsonNode? node, string path) =>
        node is JsonObject widget
            ? [.. Placed(widget, path), .. Shown(widget, path), .. Json.Unknown(widget, path, Members)]
            : [new(path, "Should be object")];

    // x: "Required: Yes, if y is specified", and the other way round.
    private static IEnumerable<BodyFinding> Placed(JsonObject widget, string path) =>
        [
            .. Json.Whole(widget, path, "x", 0, 23),
            .. Json.Whole(widget, path, "y", 0, double.MaxValue),
            .. Json.Whole(widget, path, "width", 1, 24),
            .. Json.Whole(widget, path, "height", 1, 1000),
            .. widget.ContainsKey("y") ? Json.Required(widget, path, "x") : [],
            .. widget.ContainsKey("x") ? Json.Required(widget, path, "y") : [],
        ];

    private static IEnumerable<BodyFinding> Shown(JsonObject widget, string path) =>
        [
            .. Json.Required(widget, path, "type", "properties"),
            .. Json.OneOf(widget, path, "type", Types),
            .. Json.Kind(widget, path, "properties", JsonValueKind.Object),
            .. widget["properties"] is JsonObject properties
                ? Properties(Json.Text(widget, "type"), properties, $"{path}/properties")
                : [],
        ];

    private static IEnumerable<BodyFinding> Properties(string? type, JsonObject properties, string path) =>
        type switch
        {
            "metric" => MetricWidgetRules.Find(properties, path),
            "text" =>
            [
                .. Json.Required(properties, path, "markdown"),
                .. Json.Kind(properties, path, "markdown", JsonValueKind.String),
                .. Json.OneOf(properties, path, "background", "solid", "transparent"),
                .. Json.Unknown(properties, path, OfText),
            ],
            "log" =>
            [
                .. Json.Required(properties, path, "region", "query"),
                .. Json.Kind(properties, path, "region", JsonValueKind.String),
                .. Json.Kind(properties, path, "query", JsonValueKind.String),
                .. Json.OneOf(properties, path, "view", "table", "timeSeries", "bar", "pie"),
                .. Json.Unknown(properties, path, OfLog),
            ],
            "alarm" =>
            [
                .. Json.Required(properties, path, "alarms"),
                .. Json.Count(properties["alarms"], $"{path}/alarms", most: 100, least: 1),
                .. Json.OneOf(properties, path, "sortBy", "default", "stateUpdatedTimestamp", "timestamp"),
                .. Json.Unknown(properties, path, OfAlarm),
            ],
            "explorer" =>
            [
                .. Json.Required(properties, path, "metrics", "labels"),
                .. Json.Count(properties["metrics"], $"{path}/metrics", most: 100, least: 1),
                .. Json.Unknown(properties, path, OfExplorer),
            ],
            "custom" => [.. Json.Required(properties, path, "endpoint"), .. Json.Unknown(properties, path, OfCustom)],
            _ => [],
        };
}
