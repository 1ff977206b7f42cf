using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Integration.Kinds.Fields;

namespace SageMakerMonitorOperator.Integration.Dashboards;

/// <summary>Each field of a dashboard changed on AWS, inside of its body.</summary>
internal static class DashboardDrifts
{
    private const string Body = "DashboardBody";

    public static IReadOnlyList<FieldDrift> All { get; } =
    [
        Of("body.start", body => body["start"] = "-PT1H"),
        Of("body.end", body => body["end"] = "2026-01-31T19:00:00Z"),
        Of("body.periodOverride", body => body["periodOverride"] = "auto"),
        Of("body.variables", AddOrRemoveVariables),
        Widget("type", widget => widget["type"] = "log"),
        Widget("x", widget => widget["x"] = 5),
        Widget("y", widget => widget["y"] = 50),
        Widget("width", widget => widget["width"] = 3),
        Widget("height", widget => widget["height"] = 30),
        Widget("properties", widget => widget["properties"]!["markdown"] = "by hand") with
        {
            Told = "body.widgets[0].properties.markdown",
        },
        Of("bodyJson", body => body["widgets"]![0]!["properties"]!["markdown"] = "by hand") with
        {
            Told = "bodyJson.widgets[0].properties.markdown",
        },
    ];

    private static void AddOrRemoveVariables(JsonObject body)
    {
        if (!body.Remove("variables"))
        {
            body["variables"] = new JsonArray();
        }
    }

    private static FieldDrift Widget(string field, Action<JsonObject> change) =>
        Of($"body.widgets[].{field}", body => change(body["widgets"]![0]!.AsObject())) with
        {
            Told = $"body.widgets[0].{field}",
        };

    private static FieldDrift Of(string path, Action<JsonObject> change) =>
        new(
            path,
            dashboard =>
            {
                var body = JsonNode.Parse(dashboard[Body]!.ToString())!.AsObject();
                change(body);
                return new JsonObject { [Body] = body.ToJsonString() };
            }
        );
}
