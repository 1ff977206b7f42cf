using System.Text.Json;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Reconcilers.Dashboards;

/// <summary>What CloudWatch requires of a widget's properties, type by type (AWS: Dashboard Body Structure and Syntax).</summary>
internal static class WidgetProperties
{
    private const int MaxMetrics = 500;
    private const int MaxListed = 100;

    public static IEnumerable<Violation> Check(string type, JsonElement properties, string path) =>
        Missing(type, properties).Select(text => new Violation(path, $"Invalid value: {text} [widget-properties]"));

    private static IEnumerable<string> Missing(string type, JsonElement properties) =>
        type switch
        {
            "metric" => [.. Texts(type, properties, "region"), .. Metrics(properties)],
            "text" => Texts(type, properties, "markdown"),
            "log" => Texts(type, properties, "region", "query"),
            "alarm" => Listed(type, properties, "alarms", "ARNs"),
            "explorer" => [.. Listed(type, properties, "metrics", "objects"), .. Labels(properties)],
            "custom" => Texts(type, properties, "endpoint"),
            _ => [],
        };

    private static IEnumerable<string> Texts(string type, JsonElement properties, params string[] names) =>
        names
            .Where(name => !JsonMembers.IsText(properties, name))
            .Select(name => $"a {type} widget must have `{name}`, a text");

    private static IEnumerable<string> Listed(string type, JsonElement properties, string name, string what) =>
        JsonMembers.Find(properties, name) is { ValueKind: JsonValueKind.Array } list
        && list.GetArrayLength() is >= 1 and <= MaxListed
            ? []
            :
            [
                $"{(type[0] is 'a' or 'e' ? "an" : "a")} {type} widget must have `{name}`, a list of 1 to {MaxListed} {what}",
            ];

    private static IEnumerable<string> Labels(JsonElement properties) =>
        JsonMembers.Find(properties, "labels") is null ? ["an explorer widget must have `labels`"] : [];

    private static IEnumerable<string> Metrics(JsonElement properties)
    {
        var alarms = JsonMembers.Find(properties, "annotations") is { } notes
            ? JsonMembers.Find(notes, "alarms")
            : null;
        return (JsonMembers.Find(properties, "metrics"), alarms) switch
        {
            (null, null) => ["a metric widget must have `metrics`, or an alarm in `annotations.alarms`"],
            ({ }, { }) => ["a metric widget may not have both `metrics` and `annotations.alarms`"],
            ({ } metrics, _) => Each(metrics),
            (_, { ValueKind: JsonValueKind.Array } one) when one.GetArrayLength() <= 1 => [],
            _ => ["`annotations.alarms` must be a list of one ARN"],
        };
    }

    private static IEnumerable<string> Each(JsonElement metrics) =>
        metrics.ValueKind != JsonValueKind.Array
        || metrics.EnumerateArray().Any(metric => metric.ValueKind != JsonValueKind.Array)
            ? ["`metrics` must be a list of lists, such as [[AWS/SageMaker, Invocations, EndpointName, churn]]"]
        : metrics.GetArrayLength() > MaxMetrics ? [$"`metrics` must have at most {MaxMetrics} items"]
        : [];
}
